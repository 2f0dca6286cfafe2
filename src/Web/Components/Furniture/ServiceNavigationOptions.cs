namespace ArmedPolicingGov.Web.Components;

public sealed record ServiceNavigationOptions
{
    public string? ServiceName { get; init; }

    public string? ServiceUrl { get; init; }

    public IReadOnlyList<ServiceNavigationItem?>? Navigation { get; init; }

    public string? NavigationId { get; init; }

    public string? NavigationLabel { get; init; }

    public string? NavigationClasses { get; init; }

    public string? MenuButtonText { get; init; }

    public string? MenuButtonLabel { get; init; }

    /// <summary>By default a menu button stands in for more than one item on a narrow screen.</summary>
    public bool? CollapseNavigationOnMobile { get; init; }

    public string? AriaLabel { get; init; }

    public ServiceNavigationSlots? Slots { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record ServiceNavigationItem : ContentOptions
{
    public string? Href { get; init; }

    /// <summary>The page itself.</summary>
    public bool Current { get; init; }

    /// <summary>The section that the page is in.</summary>
    public bool Active { get; init; }
}

public sealed record ServiceNavigationSlots
{
    public Markup Start { get; init; }

    public ServiceNavigationEnd? End { get; init; }

    public Markup NavigationStart { get; init; }

    public Markup NavigationEnd { get; init; }
}

public sealed record ServiceNavigationEnd
{
    public Markup Html { get; init; }

    /// <summary>"inline" sets it on the line of the navigation.</summary>
    public string? Align { get; init; }
}
