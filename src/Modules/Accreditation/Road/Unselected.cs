using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>How much it matters that no selection is on record.</summary>
internal enum UnselectedWeight
{
    /// <summary>Accredited within the year, since the College issued its criteria: recommendation 1 counts it.</summary>
    Counts,

    /// <summary>Accredited since the criteria were issued, more than a year ago.</summary>
    CountsNoMore,

    /// <summary>Accredited before the criteria were issued, or while none are.</summary>
    NeverCounted,
}

/// <summary>A commander who holds a role, and of whom no selection for it is on record beforehand.</summary>
internal sealed record Unselected(string Officer, string Role, CommanderEvent Accreditation, UnselectedWeight Weight)
{
    /// <summary>Of a force’s commanders on a day, who was accredited last first. Whoever is suspended or has stepped back still holds the role.</summary>
    public static IReadOnlyList<Unselected> Of(FactBook book, string force, DateOnly day)
    {
        var criteria = book.MilestoneDelivered("1", day);
        return
        [
            .. book.Officers.Of(force).SelectMany(officer => Codes.CommandRole.Codes.Select(role => Of(book, officer, role, criteria, day))).OfType<Unselected>()
                .OrderBy(each => each.Weight).ThenByDescending(each => each.Accreditation.On).ThenBy(each => each.Officer, StringComparer.Ordinal).ThenBy(each => Codes.CommandRole.Rank(each.Role)),
        ];
    }

    private static Unselected? Of(FactBook book, string officer, string role, DateOnly? criteria, DateOnly day)
    {
        if (book.AccreditationOf(officer, role, day) is not { } accreditation || book.PutOutOfPost(accreditation, day) is { Kind: "revoked" or "relinquished" }) return null;
        var events = book.Commanders.Events(officer, role);
        var ended = events.LastOrDefault(each => each.Kind is "revoked" or "relinquished" && each.On < accreditation.On);
        var isSelected = CommanderTerms.Latest(events, "selection", accreditation.On) is { } selection && (ended is null || selection.On > ended.On);
        return isSelected ? null : new Unselected(officer, role, accreditation, WeightOf(accreditation.On, criteria, day));
    }

    private static UnselectedWeight WeightOf(DateOnly on, DateOnly? criteria, DateOnly day) =>
        criteria is null || on < criteria ? UnselectedWeight.NeverCounted : on.IsInYearsTo(day) ? UnselectedWeight.Counts : UnselectedWeight.CountsNoMore;
}
