using System.Globalization;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Numbers;

/// <summary>What a force needs in a role, and what it has.</summary>
/// <param name="Actual">In post; of armed officers those who hold the role.</param>
/// <param name="Deployable">Of these who are in date; of armed officers who are neither suspended nor without their ticket either.</param>
/// <param name="ReviewDue">The first day on which the number should have been looked at again.</param>
internal sealed record EstablishmentLine(EstablishmentNumber Number, int Required, int Actual, int Deployable, DateOnly ReviewDue)
{
    public int Short => Math.Max(0, Required - Deployable);

    /// <summary>One line for each role and rank that a number is on record for, by the number in force on a day.</summary>
    /// <param name="armed">The armed officers of the force, or of more.</param>
    public static IReadOnlyList<EstablishmentLine> Of(FactBook book, string force, IEnumerable<EstablishmentNumber> numbers, IReadOnlyList<ArmedOfficer> armed, DateOnly day, int reviewMonths) =>
    [
        .. numbers.Where(each => each.Force == force && each.From <= day).GroupBy(each => (each.Role, each.Rank)).Select(group => group.MaxBy(each => each.From)!)
            .OrderBy(each => EstablishmentNumber.Roles.Rank(each.Role)).ThenBy(each => Codes.Rank.Rank(each.Rank)).Select(each => LineOf(book, each, armed, day, reviewMonths)),
    ];

    private static EstablishmentLine LineOf(FactBook book, EstablishmentNumber number, IReadOnlyList<ArmedOfficer> armed, DateOnly day, int reviewMonths)
    {
        var held = (Codes.CommandRole.Has(number.Role) ? Commanders(book, number, day) : ArmedOfficers(number, armed))
            .Where(each => number.Rank is null || book.RankOn(each.Officer, day)?.Rank == number.Rank).ToList();
        return new EstablishmentLine(number, int.Parse(number.Required, NumberStyles.None, CultureInfo.InvariantCulture), held.Count, held.Count(each => each.IsDeployable), number.From.AddMonths(reviewMonths));
    }

    private static IEnumerable<(string Officer, bool IsDeployable)> Commanders(FactBook book, EstablishmentNumber number, DateOnly day) =>
        book.CommandersInPost(number.Force, day).Where(each => each.Role == number.Role).Select(each => (each.Officer, book.IsInDate(each.Officer, each.Role, day)));

    private static IEnumerable<(string Officer, bool IsDeployable)> ArmedOfficers(EstablishmentNumber number, IReadOnlyList<ArmedOfficer> armed) =>
        armed.Where(each => each.Role == number.Role && Identifier.ForceOf(each.Officer) == number.Force).Select(each => (each.Officer, each.State is AfoState.InDate or AfoState.Due));
}
