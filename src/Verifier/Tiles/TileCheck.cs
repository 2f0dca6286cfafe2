using System.Runtime.InteropServices;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Tiles;

/// <summary>Computes a tree again from its entries, bundle by bundle, and compares everything that a folder has of it.</summary>
internal static class TileCheck
{
    /// <summary>Checks a folder against a checkpoint that was found to be signed.</summary>
    /// <param name="earlier">A checkpoint seen before, or null: the tree must have had its root at its size.</param>
    /// <exception cref="DoesNotHold">Something is missing, is more than there should be, or is not what the entries give.</exception>
    public static void Run(string path, Checkpoint checkpoint, Checkpoint? earlier)
    {
        if (earlier is not null && earlier.Origin != checkpoint.Origin) throw new DoesNotHold($"{earlier.Place} is of another ledger than {checkpoint.Place}.");
        if (earlier?.Size > checkpoint.Size) throw new DoesNotHold($"{earlier} has more entries than {checkpoint}: it is not earlier.");
        var folder = new TileFolder(path);
        var (tree, tiles) = (new GrowingTree(), new TileTree());
        Compare(tree, earlier);
        for (var number = 0L; tree.Size < checkpoint.Size; number++)
        {
            var hashes = folder.ReadEntries(number, (int)Math.Min(TilePath.Full, checkpoint.Size - tree.Size));
            folder.Compare(0, number, hashes);
            foreach (var hash in hashes)
            {
                tree.Add(hash);
                tiles.Add(hash);
                Compare(tree, earlier);
            }
        }

        foreach (var (level, hashes) in tiles.Above.Index()) Compare(folder, level + 1, CollectionsMarshal.AsSpan([.. hashes]));
        if (tree.Root != checkpoint.Root) throw new DoesNotHold($"The entries give the root {tree.Root}, and {checkpoint.Place} signs {checkpoint.Root}.");
        folder.MustBeDone();
    }

    private static void Compare(GrowingTree tree, Checkpoint? earlier)
    {
        if (earlier?.Size == tree.Size && earlier.Root != tree.Root)
            throw new DoesNotHold($"The first {tree.Size} entries give the root {tree.Root}, and {earlier.Place} signed {earlier.Root}: the history was rewritten.");
    }

    private static void Compare(TileFolder folder, int level, ReadOnlySpan<Hash> hashes)
    {
        for (var from = 0; from < hashes.Length; from += TilePath.Full)
            folder.Compare(level, from / TilePath.Full, hashes[from..Math.Min(from + TilePath.Full, hashes.Length)]);
    }
}
