namespace ArmedPolicingGov.Web;

/// <summary>
/// What surrounds the page that is being made: the host fills the upper half for each request, the page the lower half,
/// and the layout reads both. Scoped to the request.
/// </summary>
public sealed class PageFrame
{
    public string ProductName { get; set; } = "Armed policing evidence";

    /// <summary>The store that every record on the page comes from, shown on every page.</summary>
    public string StoreName { get; set; } = "";

    /// <summary>True until the host says otherwise: records must not pass for real ones by an oversight.</summary>
    public bool Simulated { get; set; } = true;

    public string? PersonName { get; set; }

    public string? RoleName { get; set; }

    /// <summary>Where the sign-out form posts to.</summary>
    public string SignOutPath { get; set; } = "/sign-out";

    public IReadOnlyList<NavigationItem> Navigation { get; set; } = [];

    /// <summary>Where the search box of the header leads; null: it has none.</summary>
    public string? SearchPath { get; set; }

    public IReadOnlyList<NavigationItem> FooterLinks { get; set; } = [];

    /// <summary>What the person should know before all else, such as the success of what they just did.</summary>
    public Notice? Notice { get; set; }

    /// <summary>The page's own title, without the product's name.</summary>
    public string Title { get; set; } = "";

    /// <summary>Address of a back link. A page has a back link or breadcrumbs, not both.</summary>
    public string? BackLink { get; set; }

    public string BackLinkText { get; set; } = "Back";

    public IReadOnlyList<Crumb> Breadcrumbs { get; set; } = [];

    /// <summary>Uses the width of the screen up to 1400 pixels, for dense tables.</summary>
    public bool Wide { get; set; }

    public Problems Problems { get; } = new();

    /// <summary>Which versions of records the page shows, as its form carries them; see <see cref="SeenVersions"/>.</summary>
    internal string Seen { get; set; } = "";

    /// <summary>Clears what a page had set before it failed, so that a problem page starts afresh.</summary>
    internal void ForgetPage()
    {
        (Title, Notice, BackLink, Breadcrumbs, Wide) = ("", null, null, [], false);
        Problems.Clear();
    }

    internal string Width => Wide ? "govuk-width-container app-width-wide" : "govuk-width-container";

    /// <summary>Text of the title element: a page with problems says so first, so that it is heard first.</summary>
    public string FullTitle =>
        string.Concat(Problems.Any ? "Error: " : "", Title.Length == 0 ? "" : $"{Title} – ", ProductName);
}

/// <summary>A place in the service navigation, or a link of the footer.</summary>
public sealed record NavigationItem(string Text, string Href, bool Current = false);

/// <summary>A step on the way to the page; the last one is the page itself and has no address.</summary>
public sealed record Crumb(string Text, string? Href = null);

/// <summary>A notification banner above the page's content.</summary>
public sealed record Notice(string Text, bool Success = false);
