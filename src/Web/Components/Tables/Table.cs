namespace ArmedPolicingGov.Web.Components;

public sealed record TableOptions
{
    public string? Caption { get; init; }

    public string? CaptionClasses { get; init; }

    public IReadOnlyList<TableCell>? Head { get; init; }

    public IReadOnlyList<IReadOnlyList<TableCell>?>? Rows { get; init; }

    public bool FirstCellIsHeader { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record TableCell : ContentOptions
{
    /// <summary>"numeric" aligns figures to the right.</summary>
    public string? Format { get; init; }

    public int? Colspan { get; init; }

    public int? Rowspan { get; init; }
}

public static class Table
{
    public static Markup Render(TableOptions table)
    {
        var caption = Markup.Of($"""<caption class="{Attributes.Join("govuk-table__caption", table.CaptionClasses)}">{table.Caption}</caption>""");
        var head = Markup.Of($"""<thead class="govuk-table__head"><tr class="govuk-table__row">{Markup.Each(table.Head, Header)}</tr></thead>""");
        return Markup.Of($"""
            <table class="{Attributes.Join("govuk-table", table.Classes)}"{table.Attributes.Html()}>
            {caption.When(!string.IsNullOrEmpty(table.Caption))}
            {head.When(table.Head is not null)}
            <tbody class="govuk-table__body">{Markup.Each(table.Rows, row => Row(row!, table.FirstCellIsHeader))}</tbody>
            </table>
            """);
    }

    static Markup Header(TableCell cell) => Markup.Of(
        $"""<th scope="col" class="{cell.ClassesAfter("govuk-table__header", Format("header", cell))}"{Spans(cell)}>{cell.Content}</th>""");

    static Markup Row(IReadOnlyList<TableCell> cells, bool firstIsHeader) => Markup.Of(
        $"""<tr class="govuk-table__row">{Markup.Each(cells, (cell, index) => Cell(cell, firstIsHeader && index == 1))}</tr>""");

    static Markup Cell(TableCell cell, bool header) => header
        ? Markup.Of($"""<th scope="row" class="{cell.ClassesAfter("govuk-table__header")}"{Spans(cell)}>{cell.Content}</th>""")
        : Markup.Of($"""<td class="{cell.ClassesAfter("govuk-table__cell", Format("cell", cell))}"{Spans(cell)}>{cell.Content}</td>""");

    static string? Format(string part, TableCell cell) =>
        $"govuk-table__{part}--{cell.Format}".If(!string.IsNullOrEmpty(cell.Format));

    static Markup Spans(TableCell cell) => Markup.Of($"{Span("colspan", cell.Colspan)}{Span("rowspan", cell.Rowspan)}{cell.FurtherAttributes}");

    static Markup Span(string name, int? cells) => cells is { } count and not 0 ? Markup.Of($" {name}=\"{count}\"") : Markup.Empty;
}
