using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>Numbered pages, with gaps where there are many; nothing at all for a single page.</summary>
[HtmlTargetElement("govuk-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : ComponentTagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many there are.</summary>
    public int Pages { get; set; }

    /// <summary>Address of a page, with {page} for its number.</summary>
    public string Url { get; set; } = "?page={page}";

    public string? Label { get; set; }

    protected override Markup Render(Markup content) => Pages < 2 ? Markup.Empty : Pagination.Render(new()
    {
        Items = [.. Numbers()],
        Previous = Page > 1 ? new() { Href = Address(Page - 1) } : null,
        Next = Page < Pages ? new() { Href = Address(Page + 1) } : null,
        LandmarkLabel = Label,
        Classes = Class,
        Attributes = Further,
    });

    // The first, the last and the neighbours; a gap only where it hides more than one page.
    IEnumerable<PaginationItem> Numbers()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(page => page == 1 || page == Pages || Math.Abs(page - Page) <= 1))
        {
            if (page - last > 2)
            {
                yield return new() { Ellipsis = true };
            }
            else if (page - last == 2)
            {
                yield return Number(page - 1);
            }

            yield return Number(page);
            last = page;
        }
    }

    PaginationItem Number(int page) => new() { Number = Text(page), Href = Address(page), Current = page == Page };

    string Address(int page) => Url.Replace("{page}", Text(page), StringComparison.Ordinal);

    static string Text(int page) => page.ToString(CultureInfo.InvariantCulture);
}
