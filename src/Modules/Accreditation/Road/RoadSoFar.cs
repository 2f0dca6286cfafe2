using ArmedPolicingGov.Accreditation.Staging;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>
/// Somebody's road to a role as it stands. A road ends with the standing that it led to: what was held on that day or before
/// belongs to an earlier one, as the rules have it of selections.
/// </summary>
/// <param name="Lines">What was held or left out, oldest first.</param>
/// <param name="Earlier">The same of roads that are over.</param>
/// <param name="Ended">How the last one ended; null: there was none.</param>
internal sealed record RoadSoFar(string Officer, string Role, IReadOnlyList<RoadLine> Lines, IReadOnlyList<RoadLine> Earlier, RoadEnding? Ended)
{
    /// <summary>The stages that can be held next.</summary>
    public IReadOnlyList<string> Open => Lines.Open(RoadStep.Stages);

    public RoadLine? SignedOff => Lines.LastOrDefault(each => each is { Stage: RoadStep.SignOff, IsPassed: true });

    public IEnumerable<RoadLine> LeftOut => Lines.Where(each => each.LeftOut is not null && Lines.LastOf(each.Stage) == each);

    public bool IsUnderWay => Lines.Count > 0 && SignedOff is null;

    /// <summary>How many stages are passed.</summary>
    public int Passed => RoadStep.Stages.Codes.Count(stage => Lines.LastOf(stage)?.IsPassed == true);

    /// <summary>The road that a role’s records make.</summary>
    /// <param name="events">What the officer's record as a commander says of the role.</param>
    public static RoadSoFar Of(string officer, string role, IEnumerable<RoadStep> steps, IReadOnlyCollection<CommanderEvent> events, RoadEnding? ended)
    {
        var recorded = steps.Select(step => Standing(step, events)).OfType<RoadStep>().ToList();
        var known = recorded.Select(step => step.Step).ToHashSet(StringComparer.Ordinal);
        var lines = recorded.Select(step => new RoadLine(step))
            .Concat(events.Where(each => !known.Contains(each.Event)).Select(RoadLine.Of).OfType<RoadLine>())
            .InOrder(RoadStep.Stages);
        return new RoadSoFar(officer, role, [.. lines.Where(each => ended is null || each.On > ended.On)], [.. lines.Where(each => each.On <= ended?.On)], ended);
    }

    /// <summary>A stage with the day that its commander event has now; null where that event was withdrawn, for then it does not stand.</summary>
    private static RoadStep? Standing(RoadStep step, IReadOnlyCollection<CommanderEvent> events)
    {
        if (!step.IsPassed || RoadStep.EventOf(step.Stage, step.Role) is null) return step;
        return events.FirstOrDefault(each => each.Event == step.Step) is { } made ? step with { On = made.On } : null;
    }
}
