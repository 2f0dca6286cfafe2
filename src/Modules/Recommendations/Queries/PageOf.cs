using System.Globalization;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>One page of a long list.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Pages">How many there are, at least 1.</param>
internal sealed record PageOf<T>(IReadOnlyList<T> Items, int Total, int Number, int Pages)
{
    public const int Size = 50;

    /// <summary>The page that an address asks for; the nearest there is to one that there is not.</summary>
    public static PageOf<T> From(IReadOnlyList<T> all, string? asked)
    {
        var pages = Math.Max(1, (all.Count + Size - 1) / Size);
        var number = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, pages) : 1;
        return new PageOf<T>([.. all.Skip((number - 1) * Size).Take(Size)], all.Count, number, pages);
    }
}
