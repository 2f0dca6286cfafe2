using System.Globalization;

namespace ArmedPolicingGov.Integrity.Queries;

/// <summary>Which page of a list is shown, from 1, and how many there are.</summary>
internal sealed record Paging(int Page, int Pages)
{
    public const int Size = 50;

    public int Before => (Page - 1) * Size;

    /// <summary>Reads the page of an address; null when there is no such page.</summary>
    public static Paging? Of(string? given, int count)
    {
        var pages = Math.Max(1, (count + Size - 1) / Size);
        if (given is null) return new Paging(1, pages);
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= 1 && page <= pages ? new Paging(page, pages) : null;
    }
}
