using System.Text;
using ArmedPolicingGov.Ledger.Tree;
using ArmedPolicingGov.Ledger.Writing;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>
/// The acts, read beside the leaves: each begins where the one before ends, later than it, with a leaf of its own that
/// commits to all of its row, and the leaves after it name it.
/// </summary>
internal sealed class ActOrder(NpgsqlConnection connection, Findings findings) : IDisposable
{
    private const string Kind = ActLeaf.Kind;

    private readonly CopyRows rows = new(connection, ActRow.Query, ActRow.Fields);
    private readonly CanonicalBytes canonical = new();
    private ActRow? act;
    private ActRow? next;
    private bool hasBegun;
    private bool hasOtherLeaves;
    private byte[] missing = [];

    public long Count { get; private set; }

    /// <summary>How many acts there are from before acts had leaves: who recorded, and why, is not proved of them.</summary>
    public long WithoutLeaf { get; private set; }

    /// <summary>Goes on to the act to which a place belongs.</summary>
    public void GoTo(long seq)
    {
        if (!hasBegun) next = Read();
        hasBegun = true;
        while (next is not null && next.First <= seq)
        {
            Follows(act, next);
            (act, next, hasOtherLeaves) = (next, Read(), false);
        }
    }

    /// <summary>When the act was received that the leaf names, where that is the present one; else nothing is known of it here.</summary>
    public long? MomentOf(in LeafText leaf) => act is { At.Length: > 0 } && leaf.At.SequenceEqual(act.At) ? act.Moment : null;

    public void Compare(long seq, in LeafText leaf, LeafTable.Place place, bool isOfAct)
    {
        if (act is null || seq >= act.End || !leaf.Act.SequenceEqual(act.Id)) BelongsElsewhere(seq, leaf);
        else if (!leaf.At.SequenceEqual(act.At)) Other($"it was received at {Words(act.At)}, and its leaves say {Words(leaf.At)}", seq);
        if (act is not null && seq == act.First) Own(leaf, place, isOfAct);
        else if (isOfAct) findings.Add(EntryCheck.Kind, null, "it is the leaf of an act, and no act begins here", seq);
        else if (act is not null && seq < act.End && !act.Has(leaf.Scope)) findings.Add(EntryCheck.Kind, null, $"its scope, {Words(leaf.Scope)}, is none of those of its act", seq);
    }

    /// <summary>After the last leaf: no act may say that there are more.</summary>
    public void End(long size)
    {
        GoTo(size - 1);
        while (true)
        {
            if (act is not null && act.End > size) Find(act, $"it reaches up to place {act.End - 1}, and the last leaf stands at {size - 1}");
            if (next is null) return;
            GoTo(next.First);
        }
    }

    public void Dispose() => rows.Dispose();

    private ActRow? Read()
    {
        if (!rows.Next()) return null;
        Count++;
        var row = ActRow.Read(rows, canonical);
        if (row.Odd is { } column) Find(row, $"its column {column} is not written as acts are recorded");
        return row;
    }

    private void Follows(ActRow? before, ActRow row)
    {
        if (!row.HasLeaf) WithoutLeaf++;
        if (row.Versions <= 0) Find(row, "it recorded nothing");
        var begins = before?.End ?? 0;
        if (row.First < begins) Find(row, $"it begins at place {row.First}, and the act before ends at {begins - 1}");
        else if (row.First > begins) findings.Add(Kind, null, "no act begins here, where the one before ends", begins);
        if (before is null) return;
        if (row.Moment <= before.Moment) Find(row, $"it was received at {Words(row.At)}, not later than the act before");
        if (before.HasLeaf && !row.HasLeaf) Find(row, "it has no leaf, and the act before has one");
    }

    private void Own(in LeafText leaf, LeafTable.Place place, bool isOfAct)
    {
        if (isOfAct != act!.HasLeaf) Find(act, isOfAct ? "it has lost its salt" : "it has no leaf of its own");
        else if (isOfAct && (Hash.From(place.Commit) != act.Commit || Hash.From(place.Key) != act.Key)) Find(act, "what it says is not what its leaf commits to");
        else if (isOfAct && (act.Scopes.Count == 0 || !leaf.Scope.SequenceEqual(act.Scopes[0]))) Find(act, $"its leaf names another scope, {Words(leaf.Scope)}");
    }

    private void BelongsElsewhere(long seq, in LeafText leaf)
    {
        if (act is not null && seq < act.End) Other($"it does not stand in the leaf at place {seq}, which names the act {Words(leaf.Act)}", seq);
        if (leaf.Act.SequenceEqual(missing)) return;
        missing = leaf.Act.ToArray();
        if (act is null || seq >= act.End) findings.Add(Kind, Words(leaf.Act), "it does not stand where its leaves do", seq);
    }

    /// <summary>Said once of an act, though all of its leaves may be others.</summary>
    private void Other(string problem, long seq)
    {
        if (!hasOtherLeaves) findings.Add(Kind, act!.Name, problem, seq);
        hasOtherLeaves = true;
    }

    private void Find(ActRow row, string problem) => findings.Add(Kind, row.Name, problem, row.First);

    private static string Words(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
