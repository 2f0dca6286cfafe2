using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>How a commander stood in a role, and on which refreshers that rests.</summary>
/// <param name="LapsesOn">The first day on which they would not be in date; null for somebody not in date.</param>
internal sealed record RoleCurrency(string Role, DateOnly AccreditedOn, DateOnly RefreshedOn, DateOnly ApstraOn, DateOnly? LapsesOn, IReadOnlyList<Obstacle> Obstacles)
{
    /// <summary>Each role that the officer was ever accredited for by a day.</summary>
    public static IReadOnlyList<RoleCurrency> OfOfficer(FactBook book, string officer, DateOnly day) =>
        [.. Codes.CommandRole.Codes.Where(role => book.AccreditationOf(officer, role, day) is not null).Select(role => Of(book, officer, role, day))];

    /// <summary>False for somebody suspended, stepped back, or who has the role no more.</summary>
    public bool IsInPost => !IsOver && Obstacles is not [{ Reason: "suspended" or "non-operational" }];

    /// <summary>True of a role that somebody gave up or lost.</summary>
    public bool IsOver => Obstacles is [{ Reason: "relinquished" or "revoked" }];

    private static RoleCurrency Of(FactBook book, string officer, string role, DateOnly day)
    {
        var obstacles = book.ObstaclesTo(officer, role, day);
        return new RoleCurrency(role, book.AccreditationOf(officer, role, day)!.On, book.LastRefreshed(officer, role, day)!.On, book.LastApstra(officer, role, day)!.On, obstacles.Count == 0 ? book.LapsesOn(officer, role, day) : null, obstacles);
    }
}
