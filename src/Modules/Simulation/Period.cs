using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation;

/// <summary>The days that are simulated, both included. What was before was loaded from older systems in their first weeks.</summary>
internal sealed record Period(DateOnly Start, DateOnly Until)
{
    /// <summary>The last instant at which anything is recorded.</summary>
    public DateTimeOffset End { get; } = LondonTime.EndOf(Until).AddSeconds(-1);

    public int Days => Until.DayNumber - Start.DayNumber + 1;

    /// <summary>The day so many days before the last.</summary>
    public DateOnly Before(int days) => Until.AddDays(-days);

    public DateOnly Earlier(DateOnly? day) => day < Until ? day.Value : Until;

    /// <summary>So many minutes after a day's midnight in London.</summary>
    public static DateTimeOffset At(DateOnly day, int minutes) => LondonTime.StartOf(day).AddMinutes(minutes);
}
