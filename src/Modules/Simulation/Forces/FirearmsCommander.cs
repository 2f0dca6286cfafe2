namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>What becomes of a commander in one role of a family, and in its specialist role.</summary>
/// <param name="Family"><c>sfc</c> or <c>tfc</c>.</param>
/// <param name="Accredited">The day of the first accreditation.</param>
internal sealed record Career(string Family, DateOnly Accredited)
{
    /// <summary>Who it is, where that is somebody known.</summary>
    public string? Officer { get; init; }

    /// <summary>The day on which the roles are given up.</summary>
    public DateOnly? Leaves { get; init; }

    /// <summary>The day of the accreditation for the specialist role.</summary>
    public DateOnly? SpecialistFrom { get; init; }

    /// <summary>A stretch away from command; who is back refreshes what was missed on that day.</summary>
    public (DateOnly From, DateOnly To)? Away { get; init; }

    /// <summary>Nobody selected the commander.</summary>
    public bool IsUnselected { get; init; }

    /// <summary>The days of the yearly refreshers for the highest role, where they are not as they should be.</summary>
    public IReadOnlyList<DateOnly>? Refreshers { get; init; }

    /// <summary>The days of the APSTRA refreshers, where they are not as they should be.</summary>
    public IReadOnlyList<DateOnly>? Apstra { get; init; }

    /// <summary>What the commander never met.</summary>
    public string? NeverMet { get; init; }

    /// <summary>When the commander met it instead of when that was due.</summary>
    public (string Item, DateOnly On)? MetLate { get; init; }

    public string Specialist => Family + "-s";

    public IEnumerable<string> Roles => SpecialistFrom is null ? [Family] : [Family, Specialist];

    /// <summary>The day on which something can be made up for that falls on a day away.</summary>
    public DateOnly Present(DateOnly day) => Away is { } away && day >= away.From && day <= away.To ? away.To : day;
}

/// <summary>A trained commander.</summary>
internal sealed record FirearmsCommander(string Officer, string Force, Career Career)
{
    /// <summary>Whether the commander can be called on from one day to another, both included.</summary>
    public bool IsFree(DateOnly from, DateOnly to) => Career.Accredited < from && IsThere(from, to);

    public bool IsFreeAsSpecialist(DateOnly from, DateOnly to) => Career.SpecialistFrom < from && IsThere(from, to);

    private bool IsThere(DateOnly from, DateOnly to) =>
        (Career.Leaves is null || to < Career.Leaves) && (Career.Away is not { } away || to < away.From || from > away.To);
}
