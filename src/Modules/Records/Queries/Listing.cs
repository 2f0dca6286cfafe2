using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Records.Queries;

/// <summary>What an address asks of the list of a kind: search, filters, order and page, and what of it cannot be understood.</summary>
internal sealed class Listing
{
    public const int PageSize = 50;

    /// <summary>So many of a list can be paged through; of a longer one the file has the rest.</summary>
    public const int MostPaged = 5_000;
    public const string SearchField = "q";
    public const string SortField = "sort";
    public const string OrderField = "order";
    public const string PageField = "page";
    private const string Down = "desc";
    private const int LongestSearch = 200;

    private readonly Kind kind;
    private readonly Reference reference;
    private readonly Problems problems;
    private readonly Dictionary<string, string> typed;

    /// <summary>Reads an address.</summary>
    /// <param name="problems">Takes what is wrong with it, field by field.</param>
    public Listing(Kind kind, IQueryCollection query, Reference reference, Problems problems)
    {
        (this.kind, this.reference, this.problems) = (kind, reference, problems);
        typed = query.ToDictionary(each => each.Key, each => (each.Value.FirstOrDefault() ?? "").Trim(), StringComparer.Ordinal);
        var usual = UsualOrder();
        var sortBy = ReadSort(usual.Column);
        Sought = new Sought(ReadSearch(), [.. FilterFields.Of(kind).SelectMany(ReadFilter)], sortBy, ReadOrder(sortBy == usual.Column && usual.Descending));
        Page = ReadPage();
    }

    public Sought Sought { get; }

    /// <summary>The page asked for, from 1.</summary>
    public int Page { get; private set; }

    public bool IsNarrowed => Sought.Text is not null || Sought.Filters.Count > 0;

    public bool IsFiltered => FilterFields.Of(kind).SelectMany(FilterFields.Names).Any(name => Typed(name).Length > 0);

    public string Typed(string name) => typed.GetValueOrDefault(name, "");

    public int Pages(int count) => Math.Max(1, (Math.Min(count, MostPaged) + PageSize - 1) / PageSize);

    /// <summary>Notes a page that lies beyond the last, once it is known how many there are.</summary>
    public void Fit(int count)
    {
        if (Page <= Pages(count)) return;
        problems.Add(null, $"There is no page {Wording.Number(Page)}: the last one is page {Wording.Number(Pages(count))}");
        Page = Pages(count);
    }

    /// <summary>The address of a page of this list, <c>{page}</c> for its number.</summary>
    public string PageUrl => Url(Kept().Append(new(PageField, "{page}"))).Replace("%7Bpage%7D", "{page}", StringComparison.Ordinal);

    /// <summary>The address of this list by another column, or the other way round when it is by this one.</summary>
    public string SortUrl(Column column) => Url(Kept(SortField, OrderField)
        .Append(new(SortField, column.Name)).Append(new(OrderField, column == Sought.SortBy && !Sought.Descending ? Down : "asc")));

    /// <summary>The address of all of this list as a file.</summary>
    public string FileUrl(bool exact) => Url(Kept().Append(new("as", exact ? "record-file" : "csv")));

    private string Url(IEnumerable<KeyValuePair<string, string>> fields) =>
        $"{RecordUrls.List(kind)}?{string.Join('&', fields.Select(each => $"{each.Key}={Uri.EscapeDataString(each.Value)}"))}";

    private IEnumerable<KeyValuePair<string, string>> Kept(params string[] without) => FilterFields.Of(kind).SelectMany(FilterFields.Names)
        .Prepend(SearchField).Append(SortField).Append(OrderField)
        .Except(without, StringComparer.Ordinal)
        .Select(name => KeyValuePair.Create(name, Typed(name))).Where(each => each.Value.Length > 0);

    private string? ReadSearch()
    {
        var text = Typed(SearchField);
        if (text.Length > LongestSearch) problems.Add(SearchField, $"Search must be {LongestSearch} characters or fewer");
        else if (text.Contains('\0', StringComparison.Ordinal)) problems.Add(SearchField, "Search holds a character that no record holds");
        else return text.Length == 0 ? null : text;
        return null;
    }

    private IEnumerable<Filter> ReadFilter(Column column) => column.Type switch
    {
        ColumnType.Date or ColumnType.Instant => ReadDay(column, FilterFields.From, Comparison.AtOrAfter).Concat(ReadDay(column, FilterFields.To, Comparison.Before)),
        _ when Typed(column.Name).Length == 0 => [],
        _ when column.Read(Typed(column.Name), reference, out var value) is not { } fault => [new Filter(column, Comparison.Is, value!)],
        _ => Refuse(column.Name, column.Type is ColumnType.Identifier or ColumnType.Officer
            ? $"{column.Label} must be a reference, in lower case and without spaces" : $"{column.Label} must be one of the choices in the list"),
    };

    /// <summary>Both ends are days that count: the last one is in it.</summary>
    private IEnumerable<Filter> ReadDay(Column column, string end, Comparison by)
    {
        var text = Typed(column.Name + end);
        if (text.Length == 0) return [];
        if (!DayText.TryRead(text, out var day) || day.Year is < 1900 or > 9000)
            return Refuse(column.Name + end, $"{column.Label}{(by == Comparison.Before ? " to" : " from")} must be a real date, like 31 3 2026");
        if (by == Comparison.Before) day = day.AddDays(1);
        return [new Filter(column, by, column.Type == ColumnType.Date ? day : LondonTime.StartOf(day))];
    }

    private IEnumerable<Filter> Refuse(string field, string problem)
    {
        problems.Add(field, problem);
        return [];
    }

    private Column ReadSort(Column usual)
    {
        var name = Typed(SortField);
        if (name.Length == 0) return usual;
        if (FilterFields.Shown(kind).FirstOrDefault(column => column.Name == name) is { } column) return column;
        problems.Add(null, "The list cannot be sorted by that: choose a column heading");
        return usual;
    }

    private bool ReadOrder(bool usual)
    {
        var order = Typed(OrderField);
        if (order is not ("" or "asc" or Down)) problems.Add(null, "The order of the list must be asc or desc");
        return order.Length == 0 ? usual : order == Down;
    }

    private int ReadPage()
    {
        var text = Typed(PageField);
        if (text.Length == 0) return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000) return page;
        problems.Add(null, "Page must be a number, like 2");
        return 1;
    }

    /// <summary>What happened last comes first; what has no day of its own, by its reference.</summary>
    private (Column Column, bool Descending) UsualOrder() =>
        kind.Columns.FirstOrDefault(column => column.IsRequired && column.Type is ColumnType.Date or ColumnType.Instant) is { } day ? (day, true) : (kind.KeyColumns[0], false);
}
