namespace ArmedPolicingGov.Recommendations.Wording;

/// <summary>Which rules look at what another force may hold: where one of them finds nothing recorded, that force's result is worth seeing.</summary>
internal static class HoldingWords
{
    /// <summary>By rule, a code of <see cref="Facts.ServedBy.Holdings"/>.</summary>
    public static IReadOnlyDictionary<string, string> ByRule { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["3-tracking-fitted"] = "vehicles",
        ["5-observed-roster"] = "commanders",
        ["6-in-date"] = "commanders",
        ["9-procedures-current"] = "armouries",
        ["10-independent-audit"] = "armouries",
        ["10-senior-oversight"] = "armouries",
    };

    /// <summary>"Held by Suffolk Constabulary under Joint fleet".</summary>
    /// <param name="title">Of the agreement; null: it has none, or it is not the reader's to know.</param>
    public static string Of(string holder, string? agreement, string? title) =>
        $"Held by {holder}{(agreement is null ? ", with no agreement on record" : $" under {title ?? "an agreement"}")}";
}
