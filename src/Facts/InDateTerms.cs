namespace ArmedPolicingGov.Facts;

/// <summary>On which days a commander is in date, without asking for each: between two days on which that can change, one answer holds.</summary>
public static class InDateTerms
{
    /// <summary>The longest runs of days on which an officer is in date for a role, in order, both ends included.</summary>
    /// <param name="from">The first day that counts.</param>
    /// <param name="to">The last day that counts, not before the first.</param>
    public static IEnumerable<(DateOnly From, DateOnly To)> DaysInDate(this FactBook book, string officer, string role, DateOnly from, DateOnly to)
    {
        DateOnly? since = null;
        foreach (var day in book.DaysOfChange(officer, role).Where(each => from < each && each <= to).Append(from).Distinct().Order())
        {
            var isInDate = book.IsInDate(officer, role, day);
            if (isInDate) since ??= day;
            else if (since is { } first)
            {
                yield return (first, day.AddDays(-1));
                since = null;
            }
        }

        if (since is { } last) yield return (last, to);
    }

    // An event counts from its day on, and a refresher until a year is over.
    private static IEnumerable<DateOnly> DaysOfChange(this FactBook book, string officer, string role)
    {
        IEnumerable<CommanderEvent> events = [.. book.Commanders.Events(officer, role), .. book.Commanders.ApstraRefreshers(officer)];
        if (CommanderTerms.SpecialistOf(role) is { } specialist) events = events.Concat(book.Commanders.Events(officer, specialist));
        return events.SelectMany(each => new[] { each.On, each.On.AYearAfter() });
    }
}
