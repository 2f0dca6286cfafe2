using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>Somebody outside who keeps an eye on the ledger, by the protocol of C2SP's tlog-witness.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Key">By which its cosignatures are verified.</param>
/// <param name="Address">What checkpoints are sent below.</param>
public sealed record Witness(string Name, VerifierKey Key, Uri Address)
{
    internal Uri Submission => new($"{Address.AbsoluteUri.TrimEnd('/')}/add-checkpoint");
}

/// <summary>The witnesses that a host asks, and how long it waits for each.</summary>
public sealed record WitnessList(IReadOnlyList<Witness> All)
{
    private const string Header = "name,key,url";

    /// <summary>How long a witness has for its answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For how long a witness is left alone that did not cosign.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Reads a file with the columns name, key and url; no file means no witnesses.</summary>
    /// <exception cref="ServerProblem">Says which line cannot be used, and why.</exception>
    public static WitnessList Read(string? path)
    {
        if (path is null) return new WitnessList([]);
        if (!File.Exists(path)) throw new ServerProblem($"There is no file of witnesses at {path}. Put it there, or unset ARMEDPOLICINGGOV_WITNESSES.");
        var lines = File.ReadAllLines(path);
        if (lines.FirstOrDefault() != Header) throw new ServerProblem($"The file of witnesses {path} does not begin with the line {Header}.");
        Witness[] all = [.. lines.Index().Skip(1).Where(line => line.Item.Trim().Length > 0).Select(line => Parse(line.Item, $"{path}, line {line.Index + 1}"))];
        return all.DistinctBy(witness => witness.Name).Count() == all.Length ? new WitnessList(all) : throw new ServerProblem($"The file of witnesses {path} has two witnesses of one name.");
    }

    private static Witness Parse(string line, string where)
    {
        if (line.Split(',') is not [{ Length: > 0 } name, var key, var url]) throw new ServerProblem($"{where}: a witness is written as name, key and url, with a comma between.");
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw new ServerProblem($"{where}: “{url}” is not the address of a witness.");
        try
        {
            var parsed = VerifierKey.Parse(key.Trim());
            return parsed.Kind == KeyKind.Cosigner ? new Witness(name.Trim(), parsed, address) : throw new ServerProblem($"{where}: the key of {name} is one that signs notes, not one that cosigns (its type must be 4).");
        }
        catch (FormatException problem)
        {
            throw new ServerProblem($"{where}: {problem.Message}", problem);
        }
    }
}
