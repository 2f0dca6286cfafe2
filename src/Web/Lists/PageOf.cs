using System.Globalization;

namespace ArmedPolicingGov.Web;

/// <summary>One page of a long list.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Pages">How many there are, at least 1.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Total, int Number, int Pages)
{
    /// <summary>The page that an address asks for; the nearest there is to one that there is not.</summary>
    public static PageOf<T> From(IReadOnlyList<T> all, string? asked, int size = Paging.UsualSize)
    {
        var pages = Paging.PagesOf(all.Count, size);
        var number = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, pages) : 1;
        return new PageOf<T>([.. all.Skip((number - 1) * size).Take(size)], all.Count, number, pages);
    }
}
