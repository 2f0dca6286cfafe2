using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>An officer who was ever accredited for a role, and what keeps them from commanding in it, if anything does.</summary>
/// <param name="LapsesOn">The first day on which they will not be in date; null for somebody not in date now.</param>
/// <param name="OnRota">The shifts of theirs that contain the time asked about, whatever they are for.</param>
internal sealed record Candidate(string Officer, IReadOnlyList<Obstacle> Obstacles, DateOnly? LapsesOn, IReadOnlyList<Shift> OnRota)
{
    public bool May => Obstacles.Count == 0;
}

/// <summary>Who may command in a role, on a day, and authorise an item.</summary>
internal static class WhoMayCommand
{
    /// <summary>Everybody of some forces who was accredited for the role by the day, those who may command first.</summary>
    /// <param name="item">What they would authorise; null: nothing in particular.</param>
    /// <param name="at">The time asked about; null: the whole day.</param>
    /// <param name="ranks">What is asked of ranks.</param>
    /// <param name="rules">Which items are not permitted.</param>
    public static IReadOnlyList<Candidate> Of(FactBook book, IEnumerable<string> forces, string role, string? item, DateOnly day, DateTimeOffset? at, RanksAsked ranks, ItemRules rules) =>
    [
        .. forces.SelectMany(force => Of(book, force, role, item, day, at, ranks, item is null ? null : rules.Against(item, force, day)))
            .OrderBy(each => each.May ? 0 : 1).ThenBy(each => each.Officer, StringComparer.Ordinal),
    ];

    private static IEnumerable<Candidate> Of(FactBook book, string force, string role, string? item, DateOnly day, DateTimeOffset? at, RanksAsked ranks, Obstacle? forbidden)
    {
        var row = item is null ? null : book.Items.For(force).FirstOrDefault(each => each.Id == item);
        foreach (var officer in book.Officers.Of(force))
        {
            if (book.AccreditationOf(officer, role, day) is null) continue;
            var obstacles = book.ObstaclesTo(officer, role, day);
            DateOnly? lapses = obstacles.Count == 0 ? book.LapsesOn(officer, role, day) : null;
            if (item is not null) obstacles = [.. obstacles, .. row is null ? [new Obstacle("item-not-in-use")] : book.ObstaclesTo(officer, role, row, day)];
            if (forbidden is not null) obstacles = [.. obstacles, forbidden];
            if (ranks.Against(book, officer, role, day) is { } below) obstacles = [.. obstacles, below];
            yield return new Candidate(officer, obstacles, lapses, at is { } instant ? OnRota(book, officer, instant) : []);
        }
    }

    private static IReadOnlyList<Shift> OnRota(FactBook book, string officer, DateTimeOffset at) =>
        [.. book.Stints.Shifts(officer).Where(shift => shift.From <= at && at < Stint.EndOf(shift))];
}
