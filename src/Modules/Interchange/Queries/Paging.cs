using System.Globalization;

namespace ArmedPolicingGov.Interchange.Queries;

/// <summary>Which page of a list is shown, from 1, and how many there are.</summary>
internal sealed record Paging(int Page, int Pages, int Size)
{
    public int Before => (Page - 1) * Size;

    /// <summary>Reads the page of an address; null when there is no such page.</summary>
    public static Paging? Of(string? given, long count, int size)
    {
        var pages = (int)Math.Max(1, (count + size - 1) / size);
        if (given is null) return new Paging(1, pages, size);
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= 1 && page <= pages ? new Paging(page, pages, size) : null;
    }
}
