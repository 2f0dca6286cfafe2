using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Tiles;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>What a dump was found to hold.</summary>
internal sealed record DumpFindings(DumpHead Head, int Entries, int Checkpoints, Checkpoint? Newest, (Checkpoint Checkpoint, IReadOnlyList<Signer> By)? Witnessed,
    int Acts, int ActsWithoutLeaf, long Versions, int Erased, int Documents, int Unnamed, IReadOnlyList<string> NotCovered);

/// <summary>
/// Checks a dump without the store that it is of, going through the file four times: whole or cut off; the ledger; what was recorded,
/// and documents; what is known now.
/// </summary>
internal static class DumpCheck
{
    private const string TileTable = "ledger.tiles";

    private static readonly string[] LedgerTables = [Entries.Table, TileTable, ActCheck.Table, CheckpointCheck.Table, CheckpointCheck.CosignatureTable];

    /// <summary>Checks all of it, and says what there is; what is wrong goes to the faults.</summary>
    /// <param name="earlier">A checkpoint that was seen before, or null.</param>
    public static DumpFindings Run(DumpFile dump, Trust trust, Checkpoint? earlier, Faults faults)
    {
        var (head, served) = DumpSeal.Open(dump, faults);
        var (entries, acts, checkpoints) = CheckLedger(dump, head, trust, served, earlier, faults);
        using var documents = new DocumentCheck(faults);
        var (kinds, erasures) = CheckVersions(dump, head, entries, documents, faults);
        var known = kinds.Values.ToDictionary(versions => versions.Kind.Known, versions => new KnownCheck(versions, faults), StringComparer.Ordinal);
        foreach (var row in dump.Rows(head, faults, known.ContainsKey)) known[row.Table.Name].Take(row);
        foreach (var check in known.Values) check.Finish();
        string[] covered = [.. LedgerTables, DocumentCheck.Table, DocumentCheck.PartTable, .. kinds.Keys, .. kinds.Values.Select(each => each.Kind.Known)];
        return new DumpFindings(head, entries.Count, checkpoints.Count, checkpoints.Newest, checkpoints.Witnessed, acts.Count, acts.WithoutLeaf, kinds.Values.Sum(each => each.Count), erasures.Count,
            documents.Count, documents.Unnamed, [.. head.Tables.Keys.Except(covered, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static (Entries Entries, ActCheck Acts, CheckpointCheck Checkpoints) CheckLedger(DumpFile dump, DumpHead head, Trust trust, byte[]? served, Checkpoint? earlier, Faults faults)
    {
        var (entries, acts, checkpoints, tiles) = (new Entries(faults), new ActCheck(faults), new CheckpointCheck(trust, faults), new List<Row>());
        acts.Look(head);
        foreach (var row in dump.Rows(head, faults, table => LedgerTables.Contains(table, StringComparer.Ordinal)))
        {
            faults.Try(row.Place, () =>
            {
                switch (row.Table.Name)
                {
                    case Entries.Table: entries.Take(row); break;
                    case ActCheck.Table: acts.Take(row); break;
                    case CheckpointCheck.Table: checkpoints.Take(row); break;
                    case CheckpointCheck.CosignatureTable: checkpoints.TakeCosignature(row); break;
                    default: tiles.Add(row); break;
                }
            });
        }

        if (entries.Count != head.Size) faults.Add(Entries.Table, $"has {entries.Count} entries, and the dump says that it is of {head.Size}");
        var sizes = checkpoints.Sizes.Concat(earlier is null ? [] : [earlier.Size]).ToHashSet();
        var (roots, tree) = entries.Grow(sizes);
        checkpoints.Finish(head.Origin, roots, entries.Count, served);
        if (earlier is not null) faults.Try(earlier.Place, () => Compare(head, trust, earlier, roots, entries.Count));
        foreach (var tile in tiles) faults.Try(tile.Place, () => Compare(tile, tree));
        acts.Finish(entries);
        return (entries, acts, checkpoints);
    }

    private static void Compare(DumpHead head, Trust trust, Checkpoint earlier, IReadOnlyDictionary<long, Hash> roots, long entries)
    {
        trust.OfLog(earlier);
        if (earlier.Origin != head.Origin) throw new DoesNotHold($"is of another ledger than the dump, which is of {head.Origin}");
        if (earlier.Size > entries) throw new DoesNotHold($"is of {earlier.Size} entries, and the dump has {entries}");
        if (roots[earlier.Size] != earlier.Root) throw new DoesNotHold($"signed another root over the first {earlier.Size} entries than those of the dump give: the history was rewritten");
    }

    private static void Compare(Row tile, TileTree tree)
    {
        var (level, number, bytes) = (tile.Number("level"), tile.Number("tile"), tile.Bytes("hashes"));
        var hashes = level >= 1 && level <= tree.Above.Count ? tree.Above[(int)level - 1] : [];
        for (var at = 0; at < bytes.Length; at += Hash.Length)
        {
            var place = (number * TilePath.Full) + (at / Hash.Length);
            if (at + Hash.Length > bytes.Length || place >= hashes.Count || at / Hash.Length >= TilePath.Full || Hash.Read(bytes.AsSpan(at)) != hashes[(int)place])
                throw new DoesNotHold($"hash {at / Hash.Length} of tile {number} of level {level} is not what the entries give");
        }
    }

    private static (IReadOnlyDictionary<string, VersionCheck> Kinds, ErasureCheck Erasures) CheckVersions(DumpFile dump, DumpHead head, Entries entries, DocumentCheck documents, Faults faults)
    {
        var kinds = head.Kinds.ToDictionary(kind => kind.Table, kind => new VersionCheck(kind, entries, faults), StringComparer.Ordinal);
        var erasures = new ErasureCheck(entries, faults);
        foreach (var row in dump.Rows(head, faults, table => kinds.ContainsKey(table) || table is DocumentCheck.Table or DocumentCheck.PartTable))
        {
            faults.Try(row.Place, () =>
            {
                switch (row.Table.Name)
                {
                    case DocumentCheck.Table: documents.Take(row); break;
                    case DocumentCheck.PartTable: documents.TakePart(row); break;
                    case DocumentCheck.NamingTable when kinds[row.Table.Name].Take(row): documents.TakeNaming(row, kinds[row.Table.Name].PlaceOf(row)); break;
                    case ErasureCheck.Table when kinds[row.Table.Name].Take(row): erasures.Take(row, kinds[row.Table.Name].PlaceOf(row)); break;
                    case DocumentCheck.NamingTable or ErasureCheck.Table: break;
                    default: kinds[row.Table.Name].Take(row); break;
                }
            });
        }

        documents.Finish();
        erasures.Finish(kinds.Values);
        return (kinds, erasures);
    }
}
