using System.Globalization;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Tree;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>Every checkpoint beside the tree as it is now, and its signature; the cosignatures beside their checkpoints.</summary>
internal sealed class CheckpointCheck(string origin, GrowingTree tree, KeySuccession keys) : IPart
{
    private const string Kind = "checkpoints";
    private const string CosignatureKind = "cosignatures";

    /// <summary>A number this far beyond the one before is none of a checkpoint, whatever is missing.</summary>
    private const long FarthestGap = 1 << 16;

    public Findings Findings { get; } = new();

    public long Count { get; private set; }

    public long Cosignatures { get; private set; }

    /// <summary>The size of the checkpoint that was made last.</summary>
    private long last;
    private long next = 1;

    public void Run(NpgsqlConnection connection, CancellationToken cancel)
    {
        Checkpoints(connection, cancel);
        Cosigned(connection, cancel);
        new TileCheck(tree, Findings).Run(connection, last, cancel);
    }

    private void Checkpoints(NpgsqlConnection connection, CancellationToken cancel)
    {
        using var rows = new CopyRows(connection, "select checkpoint, made_at, size, root, key, note from ledger.checkpoints order by checkpoint", 6);
        var before = long.MinValue;
        while (rows.Next())
        {
            cancel.ThrowIfCancellationRequested();
            Look(rows, before);
            before = rows.IsNull(1) ? before : rows.Int64(1);
        }
    }

    private void Cosigned(NpgsqlConnection connection, CancellationToken cancel)
    {
        using var rows = new CopyRows(connection, "select c.checkpoint, c.witness, c.key, c.cosigned_at, c.line, k.note from ledger.cosignatures c left join ledger.checkpoints k using (checkpoint) order by c.checkpoint, c.witness", 6);
        while (rows.Next())
        {
            cancel.ThrowIfCancellationRequested();
            Cosignatures++;
            if (Wrong(rows) is { } problem) Findings.Add(CosignatureKind, $"{Number(rows)} {rows.Text(1)}", problem);
        }
    }

    private void Look(CopyRows row, long before)
    {
        Count++;
        InOrder(row);
        var size = row.IsNull(2) ? -1 : row.Int64(2);
        void Find(string problem) => Findings.Add(Kind, Number(row), problem);
        if (row.IsNull(1) || row.Int64(1) < before) Find("it was made before the one that precedes it");
        if (size < last) Find($"it has {size} entries, fewer than the one that precedes it");
        last = size;
        if (tree.RootAt(size) is not { } root) Find($"it has {size} entries, and the ledger has {tree.Size}");
        else if (row.Bytes(3).Length != Hash.Length || Hash.From(row.Bytes(3)) != root) Find($"its root is not that of the first {size} entries");
        if (Signature(row, size) is { } problem) Find(problem);
        else if (keys.Take(row.Text(4)!, size) is { } other) Find(other);
    }

    /// <summary>They are numbered from 1 without gaps.</summary>
    private void InOrder(CopyRows row)
    {
        var number = row.IsNull(0) ? 0 : row.Int64(0);
        if (number < next || number - next > FarthestGap)
        {
            Findings.Add(Kind, Number(row), "its number does not follow on that of the one before");
            return;
        }

        for (; next < number; next++) Findings.Add(Kind, next.ToString(CultureInfo.InvariantCulture), "it is missing");
        next++;
    }

    /// <summary>What is wrong with the note, or null: it says what the row says, and nothing else, and is signed by the row's key alone.</summary>
    private string? Signature(CopyRows row, long size)
    {
        try
        {
            if (row.Bytes(3).Length != Hash.Length) return "its root is no hash";
            var key = VerifierKey.Parse(row.Text(4) ?? "");
            var note = SignedNote.Parse(row.Bytes(5));
            if (key.Name != origin || key.Kind != KeyKind.Signer) return $"its key is not one of {origin}";
            if (note.Text != new Checkpoint(origin, size, Hash.From(row.Bytes(3))).ToString()) return "its note does not say what its row says";
            return note.Signatures is [var signature] && signature.IsOf(key) && key.Verifies(note.Text, signature.Signature.Span) ? null : "its signature is not that of its key";
        }
        catch (FormatException problem)
        {
            return $"it cannot be read ({problem.Message.TrimEnd('.')})";
        }
    }

    private static string? Wrong(CopyRows row)
    {
        try
        {
            if (row.IsNull(5)) return "its checkpoint is not there";
            var key = VerifierKey.Parse(row.Text(2) ?? "");
            var line = NoteSignature.Parse(row.Text(4) ?? "");
            if (key.Kind != KeyKind.Cosigner || !line.IsOf(key) || !key.Verifies(SignedNote.Parse(row.Bytes(5)).Text, line.Signature.Span)) return "it is not a signature of its key over its checkpoint";
            return row.IsNull(3) || line.CosignedAt is not { } at || ValueText.Microseconds(at) != row.Int64(3) ? "it was made at another time than its row says" : null;
        }
        catch (FormatException problem)
        {
            return $"it cannot be read ({problem.Message.TrimEnd('.')})";
        }
    }

    private static string Number(CopyRows row) => row.IsNull(0) ? "" : row.Int64(0).ToString(CultureInfo.InvariantCulture);
}
