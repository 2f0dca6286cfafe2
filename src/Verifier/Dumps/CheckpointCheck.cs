using System.Globalization;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>Whether every checkpoint that was ever signed is that of the tree at its size, and by whom it was cosigned.</summary>
internal sealed class CheckpointCheck(Trust trust, Faults faults)
{
    public const string Table = "ledger.checkpoints";
    public const string CosignatureTable = "ledger.cosignatures";

    private readonly SortedDictionary<long, Signed> rows = [];
    private readonly List<(long Checkpoint, VerifierKey Witness, string Line, DateTimeOffset At)> cosignatures = [];

    public int Count => rows.Count;

    /// <summary>The largest tree that the log signed; null when it signed none.</summary>
    public Checkpoint? Newest => rows.Values.MaxBy(row => row.Checkpoint.Size)?.Checkpoint;

    /// <summary>The largest tree that as many witnesses cosigned as are needed, and by which.</summary>
    public (Checkpoint Checkpoint, IReadOnlyList<Signer> By)? Witnessed => rows.Values.Where(row => Trust.Each(row.Cosigned).Count >= trust.Needed).MaxBy(row => row.Checkpoint.Size) is { } row ? (row.Checkpoint, Trust.Each(row.Cosigned)) : null;

    public IReadOnlySet<long> Sizes => rows.Values.Select(row => row.Checkpoint.Size).ToHashSet();

    public void Take(Row row)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{Table} {row.Number("checkpoint")}");
        var checkpoint = Checkpoint.Parse("its note", row.Bytes("note"));
        if (!rows.TryAdd(row.Number("checkpoint"), new Signed(place, checkpoint, []))) throw new DoesNotHold("is there twice");
        var signer = trust.OfLog(checkpoint);
        if (row.Text("key") != signer.Key.ToString()) throw new DoesNotHold($"names another key than the one that signed ({signer.Key.Id:x8})");
        if (row.Number("size") != checkpoint.Size || row.Hash("root") != checkpoint.Root) throw new DoesNotHold("has another size or root than its note");
    }

    public void TakeCosignature(Row row)
    {
        if (trust.Witnesses.FirstOrDefault(witness => witness.ToString() == row.Text("key")) is not { } witness) return;
        if (row.Text("witness") != witness.Name) throw new DoesNotHold($"names {row.Text("witness")}, and its key is that of {witness.Name}");
        cosignatures.Add((row.Number("checkpoint"), witness, row.Text("line").TrimEnd('\n'), row.Moment("cosigned_at")));
    }

    /// <summary>To be done when all tables of the ledger were read.</summary>
    /// <param name="served">The checkpoint as it was served, or null.</param>
    public void Finish(string origin, IReadOnlyDictionary<long, Hash> roots, long entries, byte[]? served)
    {
        foreach (var (checkpoint, witness, line, at) in cosignatures) faults.Try(string.Create(CultureInfo.InvariantCulture, $"{CosignatureTable} {checkpoint} {witness.Name}"), () => Take(checkpoint, witness, line, at));
        foreach (var row in rows.Values)
        {
            if (row.Checkpoint.Origin != origin) faults.Add(row.Place, $"is of the ledger {row.Checkpoint.Origin}, and the dump is of {origin}");
            if (row.Checkpoint.Size > entries) faults.Add(row.Place, $"is of {row.Checkpoint.Size} entries, and the dump has {entries}: the last ones are missing");
            else if (roots[row.Checkpoint.Size] != row.Checkpoint.Root) faults.Add(row.Place, $"signs the root {row.Checkpoint.Root} over {row.Checkpoint.Size} entries, and those of the dump give {roots[row.Checkpoint.Size]}");
        }

        if (rows.Count == 0) faults.Add(Table, "has no checkpoint: nobody’s signature covers anything in this dump");
        else if (served is null) faults.Add(DumpFile.Checkpoint, "is missing");
        else faults.Try(DumpFile.Checkpoint, () => Compare(Checkpoint.Parse("what was served", served)));
        if (trust.Needed > 0 && rows.Count > 0 && Witnessed is null) faults.Add(Table, $"no checkpoint is cosigned by {trust.Needed} of the {trust.Witnesses.Count} witnesses given");
    }

    private void Take(long checkpoint, VerifierKey witness, string line, DateTimeOffset at)
    {
        if (!rows.TryGetValue(checkpoint, out var row)) throw new DoesNotHold("belongs to no checkpoint");
        var signers = SignedNote.Parse("its line", $"{row.Checkpoint.Note.Text}\n{line}\n").SignedBy([witness]);
        if (signers is not [var signer]) throw new DoesNotHold("is not one signature of its witness");
        if (signer.At != at) throw new DoesNotHold($"says cosigned {Shown.Moment(at)}, and its signature says {Shown.Moment(signer.At!.Value)}");
        row.Cosigned.Add(signer);
    }

    /// <summary>What was served last is one of those that are kept, and of the largest tree.</summary>
    private void Compare(Checkpoint served)
    {
        trust.OfLog(served);
        var same = rows.Values.Where(row => row.Checkpoint.Note.Text == served.Note.Text).ToList();
        if (same.Count == 0 || served.Size != Newest!.Size) throw new DoesNotHold("is not the newest of the checkpoints that are kept");
        foreach (var row in same) row.Cosigned.AddRange(served.Note.SignedBy(trust.Witnesses));
    }

    private sealed record Signed(string Place, Checkpoint Checkpoint, List<Signer> Cosigned);
}
