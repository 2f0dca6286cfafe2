namespace ArmedPolicingGov.Recommendations.Reading;

/// <summary>The published figures of England and Wales for a year that ended on 31 March; a blank was not found.</summary>
internal sealed record NationalFigures(
    string YearEnding, string FirstPublished, string LatestSeen, string ArvOperations, string ArvPercent, string Discharges,
    string Officers, string Deployable, string Source, string Note)
{
    /// <summary>The newest year first.</summary>
    public static IReadOnlyList<NationalFigures> All { get; } =
    [
        .. Table.Rows("operations_national").Select(row => new NationalFigures(row["year_ending"], row["operations_first_published"], row["operations_latest_seen"],
            row["arv_operations"], row["arv_percent"], row["discharge_incidents"], row["armed_officers_total"], row["armed_officers_deployable"], row["source"], row["note"])).Reverse(),
    ];
}

/// <summary>The armed operations of a force in a financial year, as one source gives them.</summary>
internal sealed record ForceFigure(string Force, string Year, string Operations, string Source, string Note)
{
    /// <summary>By force, the newest year first.</summary>
    public static ILookup<string, ForceFigure> ByForce { get; } = Table.Rows("operations_by_force")
        .Select(row => new ForceFigure(row["force"], row["financial_year"], row["operations"], row["source"], row["note"]))
        .OrderByDescending(each => each.Year, StringComparer.Ordinal)
        .ToLookup(each => each.Force, StringComparer.Ordinal);
}
