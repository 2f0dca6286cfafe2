namespace ArmedPolicingGov.Facts;

/// <summary>
/// Comparing days across years and days. A year keeps the day of the month, cut to the month's end: a year after
/// 29 February is 28 February. Days beyond what a calendar can hold are never reached, so nothing here throws.
/// </summary>
public static class DayTerms
{
    /// <summary>day + years ≤ asAt: so many years are over.</summary>
    public static bool IsOverAfter(this DateOnly day, int years, DateOnly asAt) =>
        day.Year + years <= DateOnly.MaxValue.Year && day.AddYears(years) <= asAt;

    /// <summary>The first day on which a year is over; the last day of the calendar where that lies beyond it.</summary>
    public static DateOnly AYearAfter(this DateOnly day) => day.Year < DateOnly.MaxValue.Year ? day.AddYears(1) : DateOnly.MaxValue;

    /// <summary>day ≤ asAt − years. Not the same as <see cref="IsOverAfter"/> around 29 February.</summary>
    public static bool IsYearsBefore(this DateOnly day, int years, DateOnly asAt) =>
        asAt.Year - years >= DateOnly.MinValue.Year && day <= asAt.AddYears(-years);

    /// <summary>day ≤ asAt − days.</summary>
    public static bool IsDaysBefore(this DateOnly day, int days, DateOnly asAt) => day.DayNumber <= asAt.DayNumber - days;

    /// <summary>asAt − years &lt; day ≤ asAt.</summary>
    public static bool IsInYearsTo(this DateOnly day, DateOnly asAt, int years = 1) => day <= asAt && !day.IsYearsBefore(years, asAt);

    /// <summary>Between two columns of which the first is included and must be given, and the second is excluded and may be open.</summary>
    public static bool IsWithin(this DateOnly day, DateOnly? from, DateOnly? to) => from <= day && (to is null || day < to);
}
