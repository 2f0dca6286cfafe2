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
    public static IReadOnlyList<Candidate> Of(FactBook book, IEnumerable<string> forces, string role, string? item, DateOnly day, DateTimeOffset? at) =>
    [
        .. forces.SelectMany(force => Of(book, force, role, item, day, at))
            .OrderBy(each => each.May ? 0 : 1).ThenBy(each => each.Officer, StringComparer.Ordinal),
    ];

    private static IEnumerable<Candidate> Of(FactBook book, string force, string role, string? item, DateOnly day, DateTimeOffset? at)
    {
        var row = item is null ? null : book.Items.For(force).FirstOrDefault(each => each.Id == item);
        foreach (var officer in book.Officers.Of(force))
        {
            if (book.AccreditationOf(officer, role, day) is null) continue;
            var obstacles = book.ObstaclesTo(officer, role, day);
            DateOnly? lapses = obstacles.Count == 0 ? book.LapsesOn(officer, role, day) : null;
            if (item is not null) obstacles = [.. obstacles, .. row is null ? [new Obstacle("item-not-in-use")] : book.ObstaclesTo(officer, role, row, day)];
            yield return new Candidate(officer, obstacles, lapses, at is { } instant ? OnRota(book, officer, instant) : []);
        }
    }

    private static IReadOnlyList<Shift> OnRota(FactBook book, string officer, DateTimeOffset at) =>
        [.. book.Stints.Shifts(officer).Where(shift => shift.From <= at && at < Stint.EndOf(shift))];
}
