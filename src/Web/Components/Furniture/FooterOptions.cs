namespace ArmedPolicingGov.Web.Components;

public sealed record FooterOptions
{
    public IReadOnlyList<FooterNavigation>? Navigation { get; init; }

    public FooterMeta? Meta { get; init; }

    /// <summary>Marks of the Crown and of the licence. Left out unless a host that is entitled to them brings them.</summary>
    public FooterMarks? Marks { get; init; }

    public ContentOptions? ContentLicence { get; init; }

    public ContentOptions? Copyright { get; init; }

    public string? ContainerClasses { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record FooterMarks(Markup Crown, Markup LicenceLogo);

public sealed record FooterNavigation
{
    public string? Title { get; init; }

    public IReadOnlyList<FooterLink>? Items { get; init; }

    public int? Columns { get; init; }

    public string? Width { get; init; }
}

public sealed record FooterLink
{
    public string? Text { get; init; }

    public string? Href { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record FooterMeta : ContentOptions
{
    public string? VisuallyHiddenTitle { get; init; }

    public IReadOnlyList<FooterLink>? Items { get; init; }
}
