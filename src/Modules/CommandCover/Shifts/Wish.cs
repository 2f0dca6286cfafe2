using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>A shift that a pattern asks for, by the clocks in London.</summary>
internal sealed record Wish(string Role, string Officer, DateTime From, DateTime To, ShiftDetail Detail)
{
    /// <summary>Why the clocks allow no such shift, or null.</summary>
    public string? ClockProblem => ProblemOf("The start", From) ?? ProblemOf("The end", To);

    /// <summary>The shift; only where there is no <see cref="ClockProblem"/>.</summary>
    public PlannedShift AsShift(string id, string region) => new(
        new Shift { Id = id, Region = region, Role = Role, Officer = Officer, From = InstantsOf(From)[0], To = InstantsOf(To)[0] }, Detail with { Shift = id });

    private static string? ProblemOf(string what, DateTime clock) => InstantsOf(clock).Count switch
    {
        0 => $"{what} {WallClock.Skipped(DateOnly.FromDateTime(clock))}",
        1 => null,
        _ => $"{what} {WallClock.Doubled(DateOnly.FromDateTime(clock))} by putting it on the rota by itself",
    };

    private static IReadOnlyList<DateTimeOffset> InstantsOf(DateTime clock) => WallClock.Instants(DateOnly.FromDateTime(clock), TimeOnly.FromDateTime(clock));
}
