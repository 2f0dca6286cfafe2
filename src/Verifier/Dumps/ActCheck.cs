using System.Globalization;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Records;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>Whether every act is as its own leaf says, and the acts share all entries among them, in the order in which they were received.</summary>
internal sealed class ActCheck(Faults faults)
{
    public const string Table = "ledger.acts";

    private static readonly string[] Columns = ["act", "received_at", "kind", "person", "role", "reason", "evidence", "scopes", "first_seq", "versions", "salt"];

    private readonly List<Act> acts = [];

    /// <summary>How many acts are from before acts had leaves: who did them and why is not proved.</summary>
    public int WithoutLeaf => acts.Count(act => act.Sealed is null);

    public int Count => acts.Count;

    /// <summary>A column that no leaf speaks of could be altered unseen.</summary>
    public void Look(DumpHead head)
    {
        if (head.Tables.TryGetValue(Table, out var table) && !table.HasJust(Columns)) faults.Add(Table, "has not just the columns that an act’s leaf speaks of");
    }

    public void Take(Row row)
    {
        var (act, received) = (row.Text("act"), row.Moment("received_at"));
        var scopes = PostgresText.Texts(row.Text("scopes")) ?? throw new DoesNotHold("its scopes are no list");
        if (scopes.Count == 0 || scopes.Any(scope => scope.Length == 0 || scope.Contains(' ', StringComparison.Ordinal))) throw new DoesNotHold("its scopes are blank, or hold a blank");
        var sealing = row.Maybe("salt") is null ? null : new Sealing(row.Bytes("salt").Length >= Salted.ShortestSalt, scopes[0],
            Salted.Digest(row.Bytes("salt"), CanonicalJson.Write([new("act", act)])), Salted.Digest(row.Bytes("salt"), Version(row, received, scopes)));
        if (row.Number("first_seq") > int.MaxValue || row.Number("versions") > int.MaxValue) throw new DoesNotHold("has more versions than a dump can hold");
        acts.Add(new Act(act, received, row.Number("first_seq"), row.Number("versions"), sealing));
    }

    /// <summary>To be done when all acts and all entries were read.</summary>
    public void Finish(Entries entries)
    {
        acts.Sort((one, other) => one.First.CompareTo(other.First));
        var (next, before) = (0L, (Act?)null);
        foreach (var act in acts)
        {
            faults.Try(act.Place, () =>
            {
                if (act.Sealed is { } leaf) Compare(entries, act, leaf);
            });
            if (act.First != next) faults.Add(act.Place, $"begins at {act.First}, and the acts before it end at {next}");
            if (act.Received <= before?.Received) faults.Add(act.Place, "was not received after the act before it");
            if (act.Sealed is null && before?.Sealed is not null) faults.Add(act.Place, "has no leaf of its own, and the act before it has one");
            for (var seq = Math.Max(next, act.First); seq < Math.Min(act.End, entries.Count); seq++) Compare(entries, act, seq);
            (next, before) = (act.End, act);
        }

        if (next != entries.Count) faults.Add(Table, $"its acts end at {next}, and there are {entries.Count} entries");
    }

    private static string Version(Row row, DateTimeOffset received, IReadOnlyList<string> scopes) => CanonicalJson.Write(
    [
        new("act", row.Text("act")), new("evidence", row.Maybe("evidence") ?? ""), new("kind", row.Text("kind")), new("person", row.Text("person")), new("reason", row.Maybe("reason") ?? ""),
        new("received_at", Leaf.Moment(received)), new("role", row.Text("role")), new("scopes", string.Join(' ', scopes)), new("versions", row.Text("versions")),
    ]);

    private static void Compare(Entries entries, Act act, Sealing leaf)
    {
        if (entries[act.First] is not { Kind: Leaf.OfAct } entry) throw new DoesNotHold("has no leaf of its own where it begins");
        entries.Claim(act.First);
        if (!leaf.SaltIsLong) throw new DoesNotHold($"has a salt of less than {Salted.ShortestSalt} bytes");
        if (entry.Scope != leaf.Scope) throw new DoesNotHold($"has the first scope {leaf.Scope}, and its leaf has {entry.Scope}");
        if (entry.Key != leaf.Key) throw new DoesNotHold("is not the act that its leaf was made of");
        if (entry.Commit != leaf.Commit) throw new DoesNotHold("is not as it was recorded: person, role, reason, evidence, scopes, time or number of versions was altered");
    }

    private void Compare(Entries entries, Act act, long seq)
    {
        if (entries[seq] is not { } entry) return;
        if (entry.Act != act.Id) faults.Add(Entries.Place(entry.Kind, seq), $"its leaf names act {entry.Act}, and it stands among those of {act.Id}");
        if (entry.At != act.Received) faults.Add(Entries.Place(entry.Kind, seq), $"its leaf says received {Shown.Moment(entry.At)}, and its act {Shown.Moment(act.Received)}");
        if (entry.Kind == Leaf.OfAct && (seq != act.First || act.Sealed is null)) faults.Add(Entries.Place(entry.Kind, seq), "is an act’s leaf where no act begins that has one");
    }

    private sealed record Act(string Id, DateTimeOffset Received, long First, long Versions, Sealing? Sealed)
    {
        public long End => First + Versions + (Sealed is null ? 0 : 1);

        public string Place => string.Create(CultureInfo.InvariantCulture, $"{Leaf.OfAct} {Id} seq {First}");
    }

    /// <summary>What the act's leaf must say.</summary>
    private sealed record Sealing(bool SaltIsLong, string Scope, Hash Key, Hash Commit);
}
