namespace ArmedPolicingGov.Facts;

/// <summary>Something on record of an officer, on its day or at its time.</summary>
/// <param name="At">The instant; null where only the day is known.</param>
/// <param name="Kind">The kind of the record, and <paramref name="Key"/> its key: whoever may not read the kind is not shown the entry.</param>
public sealed record CareerEntry(string Title, string Detail, DateOnly On, DateTimeOffset? At, Kind Kind, string Key)
{
    /// <summary>The instant, or the first of the day.</summary>
    public DateTimeOffset Moment => At ?? LondonTime.StartOf(On);

    public static CareerEntry Of(Kind kind, Fact fact, string title, string detail, DateOnly on) => new(title, detail, on, null, kind, kind.KeyOf(fact));

    public static CareerEntry Of(Kind kind, Fact fact, string title, string detail, DateTimeOffset at) => new(title, detail, LondonTime.DayOf(at), at, kind, kind.KeyOf(fact));
}

/// <summary>A module that has something on record of officers tells it for the timeline of one.</summary>
public interface ITellCareers
{
    /// <summary>What is on record of an officer within the reader's scope, in any order.</summary>
    /// <param name="today">The day up to which it has come to pass: what ends later has not ended.</param>
    /// <param name="most">The most that a timeline shows: of what can be many, no more than the newest so many are needed.</param>
    Task<IEnumerable<CareerEntry>> OfAsync(string officer, DateOnly today, int most, CancellationToken cancel);
}
