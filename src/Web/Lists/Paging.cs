using System.Globalization;

namespace ArmedPolicingGov.Web;

/// <summary>Which page of a list is shown, from 1, how many there are (at least 1), and how many entries one holds.</summary>
public sealed record Paging(int Page, int Pages, int Size)
{
    /// <summary>How many entries a page holds unless its list says otherwise.</summary>
    public const int UsualSize = 50;

    /// <summary>How many entries stand on the pages before.</summary>
    public int Before => (Page - 1) * Size;

    /// <summary>Reads the page of an address; null when there is no such page.</summary>
    public static Paging? Of(string? given, long count, int size = UsualSize)
    {
        var pages = PagesOf(count, size);
        if (given is null) return new Paging(1, pages, size);
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= 1 && page <= pages ? new Paging(page, pages, size) : null;
    }

    /// <summary>How many pages so many entries take.</summary>
    public static int PagesOf(long count, int size = UsualSize) => (int)Math.Max(1, (count + size - 1) / size);
}
