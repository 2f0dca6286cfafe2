using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ArmedPolicingGov.Ledger.Tree;

/// <summary>
/// A run of at most 256 hashes of one level of the tree, each over 256 of the level below, as C2SP's tlog-tiles serves them;
/// or, at <see cref="Entries"/>, of the leaves themselves.
/// </summary>
/// <param name="Level">0 has the leaves' hashes; <see cref="Entries"/> the leaves.</param>
/// <param name="Number">Counted from 0 within its level.</param>
/// <param name="Width">How many there are; fewer than 256 only at the right edge.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tile(int Level, long Number, int Width)
{
    /// <summary>The level, so to say, of the tiles that hold leaves.</summary>
    public const int Entries = -1;

    public const int FullWidth = 256;

    /// <summary>256 is two to the power of this.</summary>
    public const int Height = 8;

    private const int HighestLevel = 7;

    public bool IsFull => Width == FullWidth;

    /// <summary>The index, within the level, of its first hash.</summary>
    public long First => Number * FullWidth;

    /// <summary>Every tile of hashes that a tree of that size has, level by level.</summary>
    public static IEnumerable<Tile> Of(long size)
    {
        for (var level = 0; CountAt(level, size) > 0; level++)
        {
            var count = CountAt(level, size);
            for (var number = 0L; number * FullWidth < count; number++) yield return At(level, number, size);
        }
    }

    /// <summary>The tile at a place, as wide as it is in a tree of that size (0 where the tree does not reach).</summary>
    public static Tile At(int level, long number, long size) =>
        new(level, number, (int)Math.Clamp(CountAt(level, size) - (number * FullWidth), 0, FullWidth));

    /// <summary>True when a tree of that size has all of it.</summary>
    public bool IsWithin(long size) => Width > 0 && Number < (long.MaxValue >> Height) && First + Width <= CountAt(Level, size);

    /// <summary>Its path below the ledger's address: <c>tile/0/x001/x234/067.p/112</c>.</summary>
    public override string ToString()
    {
        var path = new StringBuilder("tile/").Append(Level == Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture));
        var digits = Number.ToString(CultureInfo.InvariantCulture);
        digits = digits.PadLeft((digits.Length + 2) / 3 * 3, '0');
        for (var at = 0; at < digits.Length; at += 3) path.Append(at + 3 < digits.Length ? "/x" : "/").Append(digits, at, 3);
        return IsFull ? path.ToString() : path.Append(CultureInfo.InvariantCulture, $".p/{Width}").ToString();
    }

    /// <summary>Reads a path in the one form in which <see cref="ToString"/> writes it.</summary>
    public static Tile? Parse(string path)
    {
        var parts = path.Split('/');
        if (parts.Length < 3 || parts[0] != "tile" || LevelOf(parts[1]) is not { } level) return null;
        var isPartial = parts[^2].EndsWith(".p", StringComparison.Ordinal);
        if (!TryWidth(isPartial ? parts[^1] : null, out var width)) return null;
        var groups = isPartial ? [.. parts[2..^2], parts[^2][..^2]] : parts[2..];
        var digits = string.Concat(groups.Select((group, place) => place + 1 < groups.Length ? group.TrimStart('x') : group));
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var tile = new Tile(level, number, width);
        return tile.ToString() == path ? tile : null;
    }

    private static int? LevelOf(string text) =>
        text == "entries" ? Entries : text.Length == 1 && text[0] - '0' is >= 0 and <= HighestLevel and var level ? level : null;

    private static bool TryWidth(string? text, out int width)
    {
        width = FullWidth;
        return text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out width) && width is > 0 and < FullWidth);
    }

    private static long CountAt(int level, long size) => level <= 0 ? size : level > HighestLevel ? 0 : size >> (level * Height);
}
