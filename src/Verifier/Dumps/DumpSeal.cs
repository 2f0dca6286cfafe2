using System.Security.Cryptography;
using System.Text.Json;
using ArmedPolicingGov.Verifier.Formats;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>Whether a dump is whole: every member is there, once, in its order, and as its end says.</summary>
internal sealed class DumpSeal(Faults faults)
{
    private const int LargestKept = 1 << 26;

    private readonly Dictionary<string, string> digests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> kept = new(StringComparer.Ordinal);
    private string? last;

    /// <summary>Goes through a dump once. Returns what it says of itself and the checkpoint as it was served, if there is one.</summary>
    /// <exception cref="DoesNotHold">It cannot be read further.</exception>
    public static (DumpHead Head, byte[]? Checkpoint) Open(DumpFile dump, Faults faults)
    {
        var seal = new DumpSeal(faults);
        foreach (var (name, content) in dump.Members()) seal.Take(name, content);
        seal.Compare();
        var head = DumpHead.Parse(seal.kept.GetValueOrDefault(DumpFile.Head) ?? throw new DoesNotHold($"The dump has no {DumpFile.Head}."));
        foreach (var table in seal.parts.Keys.Where(table => !head.Tables.ContainsKey(table))) faults.Add(table, $"stands in the dump, and {DumpFile.Head} does not list it");
        return (head, seal.kept.GetValueOrDefault(DumpFile.Checkpoint));
    }

    private void Take(string name, Stream content)
    {
        if (last == DumpFile.End) throw new DoesNotHold($"{name} stands after {DumpFile.End}, so that nothing vouches for it.");
        if (last is null && name != DumpFile.Head) faults.Add(name, $"stands where {DumpFile.Head} should");
        var table = DumpHead.TableOf(name);
        if (table is null && name is not (DumpFile.Head or DumpFile.Checkpoint or DumpFile.End)) faults.Add(name, "is no member of a dump");
        if (table is not null) Count(name, table);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            digest.AppendData(buffer, 0, read);
            if (table is not null) continue;
            if (copy.Length + read > LargestKept) throw new DoesNotHold($"{name} is larger than it may be.");
            copy.Write(buffer, 0, read);
        }

        if (!digests.TryAdd(name, Convert.ToHexStringLower(digest.GetHashAndReset()))) throw new DoesNotHold($"{name} stands in the dump twice.");
        if (table is null) kept.Add(name, copy.ToArray());
        last = name;
    }

    /// <summary>A table's parts follow each other without a gap.</summary>
    private void Count(string name, string table)
    {
        var number = DumpHead.PartOf(name);
        var expected = parts.GetValueOrDefault(table);
        if (number != expected) faults.Add(name, $"is part {number} of its table, where part {expected} should be");
        if (expected > 0 && DumpHead.TableOf(last!) != table) faults.Add(name, "stands apart from the other parts of its table");
        parts[table] = number + 1;
    }

    private void Compare()
    {
        if (!kept.TryGetValue(DumpFile.End, out var end)) throw new DoesNotHold($"The dump has no {DumpFile.End}: it was cut off.");
        digests.Remove(DumpFile.End);
        var listed = Listed(end);
        foreach (var (name, digest) in digests.Where(each => !listed.ContainsKey(each.Key) || listed[each.Key] != each.Value))
            faults.Add(name, listed.ContainsKey(name) ? $"is not as it was written: its SHA-256 is {digest}, and {DumpFile.End} has {listed[name]}" : $"is not named in {DumpFile.End}");
        foreach (var name in listed.Keys.Where(name => !digests.ContainsKey(name))) faults.Add(name, $"is named in {DumpFile.End}, and is not there");
    }

    private static IReadOnlyDictionary<string, string> Listed(byte[] end)
    {
        if (CanonicalJson.Object(Strict.Text(end) ?? "") is { } json && json.TryGetValue("sha256", out var list) && list.ValueKind == JsonValueKind.Object
            && list.EnumerateObject().All(member => member.Value.ValueKind == JsonValueKind.String))
            return list.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);
        throw new DoesNotHold($"{DumpFile.End} is not a list of digests.");
    }
}
