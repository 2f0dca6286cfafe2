using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>A table in a frame of its own: on a narrow screen it is scrolled there, by a finger or by keys, and the page stays still.</summary>
[HtmlTargetElement("govuk-table")]
public sealed class TableTagHelper : ComponentTagHelper
{
    List<TableHead> heads = [];
    List<TableRow> rows = [];

    public string? Caption { get; set; }

    /// <summary>What the frame is called for who cannot see it; the caption when left out.</summary>
    public string? Frame { get; set; }

    /// <summary>s, m, l or xl; s when left out.</summary>
    public string CaptionSize { get; set; } = "s";

    /// <summary>Makes the first cell of each row its header.</summary>
    public bool FirstCellIsHeader { get; set; }

    /// <summary>Smaller text and less room, for tables with many columns.</summary>
    public bool Dense { get; set; }

    /// <summary>Texts of the column headers, where no more is needed than that.</summary>
    public IEnumerable<string>? Head { get; set; }

    /// <summary>Rows from the page's code, before those of the children.</summary>
    public IEnumerable<IReadOnlyList<TableCell>>? Rows { get; set; }

    protected override void Begin(TagHelperContext context)
    {
        heads = context.Collect<TableHead>();
        rows = context.Collect<TableRow>();
    }

    protected override Markup Render(Markup content) => Markup.Of($"""<div class="app-scroll" tabindex="0" role="region"{Markup.Attribute("aria-label", Frame ?? Caption)}>{Whole()}</div>""");

    Markup Whole() => Table.Render(new()
    {
        Caption = Caption,
        CaptionClasses = $"govuk-table__caption--{CaptionSize}",
        Head = heads.FirstOrDefault()?.Cells ?? Head?.Select(text => new TableCell { Text = text }).ToList(),
        Rows = [.. Rows ?? [], .. rows.Select(row => row.Cells)],
        FirstCellIsHeader = FirstCellIsHeader,
        Classes = Components.Attributes.Join("app-table--dense".If(Dense), Class),
        Attributes = Further,
    });
}

sealed record TableHead(IReadOnlyList<TableCell> Cells);

sealed record TableRow(IReadOnlyList<TableCell> Cells);

[HtmlTargetElement("govuk-table-head", ParentTag = "govuk-table")]
public sealed class TableHeadTagHelper : PartTagHelper
{
    List<TableCell> cells = [];

    protected override void Begin(TagHelperContext context) => cells = context.Collect<TableCell>();

    protected override void Give(TagHelperContext context, Markup content) => context.Give(new TableHead(cells));
}

[HtmlTargetElement("govuk-table-row", ParentTag = "govuk-table")]
public sealed class TableRowTagHelper : PartTagHelper
{
    List<TableCell> cells = [];

    protected override void Begin(TagHelperContext context) => cells = context.Collect<TableCell>();

    protected override void Give(TagHelperContext context, Markup content) => context.Give(new TableRow(cells));
}

/// <summary>A cell of the head or of a row.</summary>
[HtmlTargetElement("govuk-cell", ParentTag = "govuk-table-head")]
[HtmlTargetElement("govuk-cell", ParentTag = "govuk-table-row")]
public sealed class TableCellTagHelper : PartTagHelper
{
    public bool Numeric { get; set; }

    public int Colspan { get; set; }

    public int Rowspan { get; set; }

    protected override void Give(TagHelperContext context, Markup content) => context.Give(new TableCell
    {
        Html = content,
        Format = "numeric".If(Numeric),
        Colspan = Colspan,
        Rowspan = Rowspan,
        Classes = Class,
        Attributes = Further,
    });
}
