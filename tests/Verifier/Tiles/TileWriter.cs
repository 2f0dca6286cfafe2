using System.Buffers.Binary;

namespace ArmedPolicingGov.Verifier.Tests.Tiles;

/// <summary>Writes a tree as tiles and bundles, straight from the definition of each hash, without the verifier's own paths.</summary>
internal static class TileWriter
{
    /// <summary>Everything that a log serves of a tree, by path; the checkpoint too.</summary>
    public static Dictionary<string, byte[]> Files(PlainTree tree, int size)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["checkpoint"] = System.Text.Encoding.UTF8.GetBytes(Vectors.Sign(tree, size, null, Vectors.Witness)) };
        for (var (level, width) = (0, 1L); size / width > 0; (level, width) = (level + 1, width * 256))
        {
            var hashes = (int)(size / width);
            for (var tile = 0; tile * 256 < hashes; tile++) files.Add(Path($"{level}", tile, Math.Min(256, hashes - (tile * 256))), Tile(tree, (int)width, tile, Math.Min(256, hashes - (tile * 256))));
        }

        for (var bundle = 0; bundle * 256 < size; bundle++) files.Add(Path("entries", bundle, Math.Min(256, size - (bundle * 256))), Bundle(tree, bundle, Math.Min(256, size - (bundle * 256))));
        return files;
    }

    public static byte[] Tile(PlainTree tree, int width, int tile, int count) =>
        [.. Enumerable.Range(tile * 256, count).SelectMany(hash => tree.Range(hash * width, (hash + 1) * width))];

    public static byte[] Bundle(PlainTree tree, int bundle, int count) => [.. Enumerable.Range(bundle * 256, count).SelectMany(entry => Prefixed(tree.Entry(entry)))];

    public static byte[] Prefixed(byte[] entry)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)entry.Length);
        return [.. length, .. entry];
    }

    public static string Path(string level, int number, int width)
    {
        var digits = $"{number:000000000}";
        var path = number > 999_999 ? $"x{digits[..3]}/x{digits[3..6]}/{digits[6..]}" : number > 999 ? $"x{digits[3..6]}/{digits[6..]}" : digits[6..];
        return $"tile/{level}/{path}{(width == 256 ? "" : $".p/{width}")}";
    }

    public static void Write(this Scratch scratch, IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (path, content) in files) scratch.Write(path, content);
    }

}
