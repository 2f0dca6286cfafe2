using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Lines;

/// <summary>A role tomorrow: who covers it from seven in the morning for a day, and when nobody does.</summary>
internal sealed record RoleTomorrow(string Role, IReadOnlyList<(Shift Shift, Stretch Stretch)> Cover, IReadOnlyList<Stretch> Gaps);

/// <summary>A region as it will be tomorrow at seven in the morning and for a day from then on.</summary>
/// <param name="Lapses">The commanders of its forces whose being in date ends with today.</param>
/// <param name="Untracked">The vehicles of its forces whose tracking did not work, or was not fitted, when it was last checked.</param>
/// <param name="Due">What else of the region and its forces comes due tomorrow.</param>
internal sealed record Tomorrow(string Region, Stretch Window, IReadOnlyList<RoleTomorrow> Roles, IReadOnlyList<Shortcoming> Lapses, IReadOnlyList<Shortcoming> Untracked, IReadOnlyList<Shortcoming> Due)
{
    private const int Morning = 7;

    public static Tomorrow Of(WorkOf work, string region)
    {
        var (book, tomorrow) = (work.Judged.Book, work.Today.AddDays(1));
        var window = new Stretch(At(tomorrow), At(tomorrow.AddDays(1)));
        var scopes = book.Reference.ForcesOf(region, work.Today).Select(force => $"force/{force}").Append($"region/{region}").ToHashSet(StringComparer.Ordinal);
        var due = work.Dues.Where(each => each.On == tomorrow && scopes.Contains(each.Of.Scope)).Select(each => each.Of).ToList();
        return new Tomorrow(region, window, [.. Codes.SpecialistRole.Codes.Select(role => RoleOf(book, region, role, window, work.Today))],
            [.. due.Where(each => each.Rule == "6-in-date")],
            [.. work.Judged.Shortcomings.Where(each => each is { Rule: "3-tracking-fitted", Reason: "faulty" or "not-fitted" } && scopes.Contains(each.Scope))],
            [.. due.Where(each => each.Rule != "6-in-date")]);
    }

    private static RoleTomorrow RoleOf(FactBook book, string region, string role, Stretch window, DateOnly today) =>
        new(role, [.. book.CoverIn(region, role, window, today)], [.. book.GapsInCover(region, role, window, today)]);

    private static DateTimeOffset At(DateOnly day) => LondonTime.FromWallClock(day.ToDateTime(new TimeOnly(Morning, 0)))!.Value;
}
