using System.CommandLine;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Notes;

namespace ArmedPolicingGov.Verifier.Verbs;

/// <summary>The options by which a verb is told whom to trust.</summary>
internal sealed class TrustOptions
{
    private readonly Option<string[]> key = new("--key") { Description = "The ledger’s verifier key; again for each key that it has had", HelpName = "VKEY", Required = true, Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]>? witness;
    private readonly Option<string>? needed;

    public TrustOptions(Command verb, bool withWitnesses)
    {
        verb.Add(key);
        if (!withWitnesses) return;
        verb.Add(witness = new Option<string[]>("--witness") { Description = "The verifier key of a witness that must have cosigned; again for each", HelpName = "VKEY" });
        verb.Add(needed = new Option<string>("--needed") { Description = "How many of the witnesses must have cosigned (all of them, unless given)", HelpName = "N" });
    }

    /// <summary>Reads the keys.</summary>
    /// <exception cref="WronglyCalled">A key is none, or one would count twice.</exception>
    public Trust Read(ParseResult parsed)
    {
        List<VerifierKey> log = [.. parsed.GetValue(key)!.Select(text => Given.Key("--key", text, KeyType.Log))];
        List<VerifierKey> witnesses = witness is null ? [] : [.. (parsed.GetValue(witness) ?? []).Select(text => Given.Key("--witness", text, KeyType.Witness))];
        // A cosignature does not say its witness's name: under two names one key would count as two witnesses.
        if (log.Concat(witnesses).GroupBy(each => Convert.ToHexString(each.PublicKey), StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new WronglyCalled($"The same key is given twice: {string.Join(" and ", twice)}.");
        if (needed is null || parsed.GetValue(needed) is not { } number) return new Trust(log, witnesses, witnesses.Count);
        return Strict.Number(number) is { } few and > 0 && few <= witnesses.Count ? new Trust(log, witnesses, (int)few) : throw new WronglyCalled($"--needed: “{number}” of {witnesses.Count} witnesses cannot be asked for.");
    }
}
