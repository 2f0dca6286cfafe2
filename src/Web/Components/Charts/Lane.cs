namespace ArmedPolicingGov.Web.Components;

/// <summary>Somebody or something whose standing a <see cref="LaneChart"/> shows day by day.</summary>
/// <param name="Label">Stands over the lane.</param>
/// <param name="Runs">In order, each beginning after the one before it.</param>
/// <param name="Marks">What happened on single days.</param>
public sealed record Lane(string Label, IReadOnlyList<LaneRun> Runs, IReadOnlyList<LaneMark> Marks);

/// <summary>Days in a row that have one filling, both ends included; what lies outside the chart is cut.</summary>
/// <param name="Words">Stand on the filling where there is room.</param>
public sealed record LaneRun(DateOnly From, DateOnly To, string Words, LaneFilling Filling);

/// <summary>Something that happened on a day.</summary>
/// <param name="Sign">One character, which the key explains.</param>
public sealed record LaneMark(DateOnly On, string Sign, string Words);

/// <summary>The days that a <see cref="LaneChart"/> shows, both ends included, and the one from which on it looks ahead.</summary>
/// <param name="Words">Stand beside the line of today.</param>
public sealed record LaneSpan(DateOnly From, DateOnly To, DateOnly Today, string Words);

/// <summary>What fillings and signs mean.</summary>
public sealed record LaneKey(IReadOnlyList<(LaneFilling Filling, string Words)> Fillings, IReadOnlyList<(string Sign, string Words)> Signs);

/// <summary>Fillings that are told apart in black and white.</summary>
public enum LaneFilling
{
    /// <summary>Nothing but an outline.</summary>
    Empty,

    /// <summary>All of it.</summary>
    Solid,

    /// <summary>Slanted lines.</summary>
    Hatched,

    /// <summary>Dots.</summary>
    Dotted,
}
