using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Numbers;

/// <summary>What a force needs in a role, and what it has.</summary>
/// <param name="Actual">In post.</param>
/// <param name="Deployable">In post and in date.</param>
/// <param name="ReviewDue">The first day on which the number should have been looked at again.</param>
internal sealed record EstablishmentLine(EstablishmentNumber Number, int Required, int Actual, int Deployable, DateOnly ReviewDue)
{
    public int Short => Math.Max(0, Required - Deployable);

    /// <summary>One line for each role and rank that a number is on record for, by the number in force on a day.</summary>
    public static IReadOnlyList<EstablishmentLine> Of(FactBook book, string force, IEnumerable<EstablishmentNumber> numbers, DateOnly day, int reviewMonths) =>
    [
        .. numbers.Where(each => each.Force == force && each.From <= day).GroupBy(each => (each.Role, each.Rank)).Select(group => group.MaxBy(each => each.From)!)
            .OrderBy(each => Codes.CommandRole.Rank(each.Role)).ThenBy(each => Codes.Rank.Rank(each.Rank)).Select(each => LineOf(book, each, day, reviewMonths)),
    ];

    private static EstablishmentLine LineOf(FactBook book, EstablishmentNumber number, DateOnly day, int reviewMonths)
    {
        var inPost = book.CommandersInPost(number.Force, day).Where(each => each.Role == number.Role && (number.Rank is null || book.RankOn(each.Officer, day)?.Rank == number.Rank)).ToList();
        return new EstablishmentLine(number, int.Parse(number.Required, NumberStyles.None, CultureInfo.InvariantCulture), inPost.Count, inPost.Count(each => book.IsInDate(each.Officer, each.Role, day)), number.From.AddMonths(reviewMonths));
    }
}
