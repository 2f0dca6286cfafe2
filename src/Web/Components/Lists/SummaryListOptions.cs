namespace ArmedPolicingGov.Web.Components;

public sealed record SummaryListOptions
{
    public IReadOnlyList<SummaryRow?>? Rows { get; init; }

    /// <summary>Puts the list on a card with a title.</summary>
    public SummaryCard? Card { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record SummaryRow
{
    public ContentOptions? Key { get; init; }

    public ContentOptions? Value { get; init; }

    public SummaryActions? Actions { get; init; }

    public string? Classes { get; init; }
}

public sealed record SummaryActions
{
    public IReadOnlyList<SummaryAction>? Items { get; init; }

    public string? Classes { get; init; }
}

public sealed record SummaryAction : ContentOptions
{
    public string? Href { get; init; }

    /// <summary>What the link is about, for those who hear "Change" without its row.</summary>
    public string? VisuallyHiddenText { get; init; }
}

public sealed record SummaryCard
{
    public SummaryCardTitle? Title { get; init; }

    public SummaryActions? Actions { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record SummaryCardTitle : ContentOptions
{
    public int? HeadingLevel { get; init; }
}
