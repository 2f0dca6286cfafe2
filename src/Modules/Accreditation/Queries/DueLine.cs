using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>Something that a commander has to do by a day.</summary>
/// <param name="By">The last day on which it is not yet overdue.</param>
internal sealed record DueLine(string What, DateOnly By, Standing Standing)
{
    /// <summary>What is overdue, or will be within 90 days, the most pressing first.</summary>
    public static IReadOnlyList<DueLine> Of(IEnumerable<RoleCurrency> roles, IEnumerable<Duty> duties, Checked check, ArvSession arv, DateOnly day) =>
    [
        .. All(roles.Where(each => each.IsInPost).ToList(), duties, check, arv)
            .Select(each => new DueLine(each.What, each.On.AddDays(-1), Roster.Pressing(each.On, day)))
            .Where(each => each.Standing != Standing.InDate).Distinct().OrderBy(each => each.By).ThenBy(each => each.What, StringComparer.Ordinal),
    ];

    /// <summary>With the first day on which each is overdue.</summary>
    private static IEnumerable<(string What, DateOnly On)> All(IReadOnlyList<RoleCurrency> roles, IEnumerable<Duty> duties, Checked check, ArvSession arv) =>
    [
        .. roles.Select(each => ($"Annual refresher, {Codes.CommandRole.Words(each.Role)}", each.RefreshedOn.AYearAfter())),
        .. roles.Select(each => ("APSTRA refresher", each.ApstraOn.AYearAfter())),
        .. roles.Count > 0 && check.DueOn is { } next ? [("Complaint and misconduct check", next)] : Array.Empty<(string, DateOnly)>(),
        .. arv.DueOn is { } session ? [("Active command in an ARV exercise", session)] : Array.Empty<(string, DateOnly)>(),
        .. duties.Select(each => ($"{(ItemTerms.IsObserved(each.Item.Kind) ? "To observe" : "To be made familiar with")}: {each.Item.Row.Name}", each.By.AddDays(1))),
    ];
}
