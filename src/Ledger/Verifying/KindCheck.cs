using System.Runtime.CompilerServices;
using System.Text;
using ArmedPolicingGov.Facts;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>Every version of a kind beside its leaf, and what is known now beside the versions.</summary>
internal sealed class KindCheck(KindForm form, LeafTable leaves, ErasedOfKind erased, NamedDocuments documents) : IPart
{
    private const int LookedAtOnce = 4096;

    private readonly LatestVersions latest = new();

    public Findings Findings { get; } = new();

    public Kind Kind => form.Kind;

    /// <summary>How many versions there are.</summary>
    public long Count { get; private set; }

    public void Run(NpgsqlConnection connection, CancellationToken cancel)
    {
        Versions(connection, cancel);
        Known(connection, cancel);
        foreach (var (key, fact) in latest.NotKnown())
        {
            if (!IsErased(key, fact))
                Findings.Add(new Finding(form.KnownName, key, ValueText.Moment(fact.RecordedAt), fact.Seq, "it is missing in what is known now"));
        }
    }

    private void Versions(NpgsqlConnection connection, CancellationToken cancel)
    {
        var version = new VersionRow(form, leaves, Findings, isKnown: false);
        using var rows = new CopyRows(connection, form.Versions, form.Fields);
        while (rows.Next())
        {
            if (Count++ % LookedAtOnce == 0) cancel.ThrowIfCancellationRequested();
            if (version.Compare(rows) is { } place && leaves.KindOf(place) == form.Kind)
            {
                if (place.Leaf.HasVersion) version.Find(rows, "another version stands at the same place");
                if (place.Leaf.IsErased) version.Find(rows, "it was erased, and is still there");
                place.Leaf.HasVersion = true;
            }

            if (rows.IsNull(form.RecordedAt) || rows.IsNull(form.Seq)) continue;
            if (!latest.Add(rows.Bytes(form.Key), rows.Int64(form.RecordedAt), rows.Int64(form.Seq))) version.Find(rows, "another version was recorded at the same time");
            if (form.Document is { } document && !rows.IsNull(document)) documents.Add(form, rows, rows.Text(document)!);
        }
    }

    private void Known(NpgsqlConnection connection, CancellationToken cancel)
    {
        var known = new VersionRow(form, leaves, Findings, isKnown: true);
        using var rows = new CopyRows(connection, form.Known, form.Fields);
        for (var count = 0L; rows.Next(); count++)
        {
            if (count % LookedAtOnce == 0) cancel.ThrowIfCancellationRequested();
            known.Compare(rows);
            ref var fact = ref latest.Find(rows.Bytes(form.Key));
            if (Unsafe.IsNullRef(in fact)) known.Find(rows, "no version of it is there");
            else if (rows.IsNull(form.Seq) || fact.Seq != rows.Int64(form.Seq)) known.Find(rows, $"it is not the version that was recorded last, which stands at place {fact.Seq}");
            else if (fact.IsKnown) known.Find(rows, "it stands twice in what is known now");
            else if (erased.IsLater(rows.Text(form.Key) ?? "", fact)) known.Find(rows, "a later version was erased, so it is not known what is known now");
            if (!Unsafe.IsNullRef(in fact)) fact = fact with { IsKnown = true };
        }
    }

    private bool IsErased(string key, in LatestVersions.Latest fact)
    {
        if (erased.IsLater(key, fact)) return true;
        return form.Kind.KeyColumns.Any(column => column.IsPersonal) && leaves.Find(fact.Seq) is { Leaf.IsLegible: true } place
            && erased.Explains(fact, Encoding.UTF8.GetString(leaves.ScopeOf(place)), latest.Has);
    }
}
