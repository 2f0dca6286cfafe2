using AngleSharp.Dom;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Web.Tests.Board;

/// <summary>Reads the board as somebody who looks at it does: by the name of a row and the number of a column.</summary>
internal static class Cells
{
    public static IReadOnlyList<string> Rows(this Answer page) =>
        [.. page.Document.QuerySelectorAll(".evidence-board tbody th[scope=row]").Select(each => Fold(each.TextContent))];

    /// <summary>What a cell shows: words and figures, without what is only read out, and without the trend.</summary>
    public static string Cell(this Answer page, string row, int recommendation)
    {
        var cell = (IElement)page.CellOf(row, recommendation).Clone();
        foreach (var hidden in cell.QuerySelectorAll(".govuk-visually-hidden, .app-status__shape, .evidence-board__trend")) hidden.Remove();
        return Fold(cell.TextContent);
    }

    public static string Link(this Answer page, string row, int recommendation) =>
        page.CellOf(row, recommendation).QuerySelector("a")?.GetAttribute("href") ?? throw new InvalidOperationException($"{row} has no link for {recommendation}.");

    /// <summary>The links of the page's main part, by their whole text.</summary>
    public static ILookup<string, string> Links(this Answer page) =>
        page.Document.QuerySelectorAll("main a[href]").ToLookup(each => Fold(each.TextContent), each => each.GetAttribute("href")!, StringComparer.Ordinal);

    /// <summary>The text of a rule's section.</summary>
    public static string Section(this Answer page, string rule) =>
        Fold((page.Document.GetElementById(rule) ?? throw new InvalidOperationException($"There is no section {rule}.")).TextContent);

    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IElement CellOf(this Answer page, string row, int recommendation) =>
        page.Document.QuerySelectorAll(".evidence-board tbody tr").FirstOrDefault(each => each.QuerySelector("th[scope=row]") is { } head && Fold(head.TextContent) == row)?
            .QuerySelectorAll("td")[recommendation - 1]
        ?? throw new InvalidOperationException($"The board has no row {row}; it has {string.Join(", ", page.Rows())}.");
}
