using ArmedPolicingGov.Tests.Support;
using AngleSharp.Dom;

namespace ArmedPolicingGov.Web.Tests.Records;

/// <summary>Reads pages as a person would.</summary>
internal static class Reading
{
    /// <summary>The first cell of each row of the list.</summary>
    public static List<string> Keys(Answer page) => [.. page.Document.QuerySelectorAll("main tbody th a").Select(Folded)];

    /// <summary>The row of a table that begins with some words, cell by cell.</summary>
    public static string Row(Answer page, string begins) => page.Document.QuerySelectorAll("main tbody tr")
        .Select(row => string.Join(' ', row.Children.Select(Folded)).Trim())
        .FirstOrDefault(row => row.StartsWith(begins, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"No row begins with “{begins}”: {page.Text}");

    /// <summary>What a summary list says of something.</summary>
    public static string Said(Answer page, string about) => Folded(page.Document.QuerySelectorAll("dt").FirstOrDefault(key => Folded(key) == about)?.NextElementSibling
        ?? throw new InvalidOperationException($"Nothing is said of “{about}”: {page.Text}"));

    /// <summary>The address that a link of the page leads to.</summary>
    public static string Link(Answer page, string words) => page.Document.QuerySelectorAll("main a").FirstOrDefault(each => Folded(each) == words)?.GetAttribute("href")
        ?? throw new InvalidOperationException($"No link says “{words}”: {page.Text}");

    public static string Folded(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The problems that the page lists, in its order.</summary>
    public static List<string> Problems(Answer page) => [.. page.Document.QuerySelectorAll(".govuk-error-summary li").Select(Folded)];
}
