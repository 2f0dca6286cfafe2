using System.Globalization;
using System.Text.RegularExpressions;

namespace ArmedPolicingGov.Verifier.Tiles;

/// <summary>A tile of hashes, or a bundle of entries, by its place (C2SP tlog-tiles).</summary>
/// <param name="Level">The level of the hashes; <see cref="Entries"/> for a bundle.</param>
/// <param name="Number">Which one of its level, from 0.</param>
/// <param name="Width">How many hashes or entries: <see cref="Full"/>, or fewer in the last one of a level.</param>
internal sealed partial record TilePath(int Level, long Number, int Width)
{
    public const int Full = 256;
    public const int Entries = -1;

    public static TilePath? Parse(string path)
    {
        if (Form().Match(path) is not { Success: true } match) return null;
        if (!long.TryParse(match.Groups["number"].Value.Replace("x", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var level = match.Groups["level"].Value == "entries" ? Entries : int.Parse(match.Groups["level"].ValueSpan, CultureInfo.InvariantCulture);
        var tile = new TilePath(level, number, match.Groups["width"] is { Success: true } width ? int.Parse(width.ValueSpan, CultureInfo.InvariantCulture) : Full);
        return tile.Width is > 0 and <= Full && tile.ToString() == path ? tile : null;
    }

    /// <summary>All that a tree of a size consists of, level by level.</summary>
    public static IEnumerable<TilePath> Of(long size)
    {
        for (var level = Entries; level < 8 && WidthOf(size, level) > 0; level++)
        {
            var hashes = WidthOf(size, level);
            for (var number = 0L; number * Full < hashes; number++) yield return new TilePath(level, number, (int)Math.Min(Full, hashes - (number * Full)));
        }
    }

    /// <summary>The path below the tree’s prefix.</summary>
    public override string ToString()
    {
        var digits = Number.ToString("000", CultureInfo.InvariantCulture);
        digits = digits.PadLeft((digits.Length + 2) / 3 * 3, '0');
        var groups = Enumerable.Range(0, digits.Length / 3).Select(group => (group * 3) + 3 < digits.Length ? "x" + digits.Substring(group * 3, 3) : digits.Substring(group * 3, 3));
        return string.Create(CultureInfo.InvariantCulture, $"tile/{(Level == Entries ? "entries" : Level)}/{string.Join('/', groups)}{(Width == Full ? "" : $".p/{Width}")}");
    }

    /// <summary>How many hashes a level has in a tree of a size: those of full subtrees only.</summary>
    private static long WidthOf(long size, int level) => size >> (8 * Math.Max(0, level));

    [GeneratedRegex(@"\Atile/(?<level>entries|[0-9]{1,2})/(?<number>(?:x[0-9]{3}/){0,5}[0-9]{3})(?:\.p/(?<width>[0-9]{1,3}))?\z")]
    private static partial Regex Form();
}
