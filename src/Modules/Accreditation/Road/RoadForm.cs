using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>What is asked about the next stage of a road, and how it is read.</summary>
internal static class RoadForm
{
    public const string Reference = "reference";
    public const string Stage = "stage";
    public const string On = "on";
    public const string Provider = "provider";
    public const string Version = "version";
    public const string Details = "details";
    public const string Evidence = "evidence";
    public const string File = "file";
    public const string LeftOut = "left-out";

    /// <summary>The facts that what was typed makes: the stage, those before it that are left out, and the commander event that the rules read.</summary>
    public static IReadOnlyList<Fact> Read(Typed typed, string officer, string role, IReadOnlyList<RoadStep> done, Reference reference, DateOnly today, Problems problems)
    {
        var stage = typed.Code(Stage, RoadStep.Stages, "Choose which stage it was", problems);
        var on = typed.Day(On, "The date", today, problems) ?? today;
        var step = new RoadStep
        {
            Step = $"{officer}/{role}-{typed[Reference]}",
            Officer = officer,
            Role = role,
            Stage = stage,
            On = on,
            Provider = typed.Text(Provider, "Who gave it, or decided it", "Enter who gave it, or decided it", reference, problems),
            Version = typed.Text(Version, "Version", null, reference, problems),
            Details = typed.Text(Details, "Details", null, reference, problems),
            Evidence = typed.Text(Evidence, "Where the evidence is", null, reference, problems),
        };
        if (stage.Length == 0) return [];
        if (done.FirstOrDefault(each => Rank(each) < Rank(step) && each.On > on) is { } later)
            problems.Add(On, $"The date lies before that of an earlier stage: {RoadStep.Stages.Words(later.Stage).ToLowerInvariant()}, {LondonTime.Format(later.On)}. Correct the date");
        return [step, .. Skipped(step, typed, done, reference, problems), .. EventOf(step)];
    }

    /// <summary>The stages before one that are neither done nor left out already.</summary>
    public static IReadOnlyList<string> Missing(string stage, IEnumerable<RoadStep> done) =>
        [.. RoadStep.Stages.Codes.Take(Math.Max(0, RoadStep.Stages.Rank(stage))).Except(done.Select(each => each.Stage), StringComparer.Ordinal)];

    private static IEnumerable<RoadStep> Skipped(RoadStep step, Typed typed, IReadOnlyList<RoadStep> done, Reference reference, Problems problems)
    {
        if (Missing(step.Stage, done) is not { Count: > 0 } missing) return [];
        var words = string.Join(", ", missing.Select(each => RoadStep.Stages.Words(each).ToLowerInvariant()));
        var reason = typed.Text(LeftOut, "Reason", $"These stages are not on record: {words}. Record them first, or say why they are left out", reference, problems);
        return missing.Select(each => new RoadStep { Step = $"{step.Step}-{each}", Officer = step.Officer, Role = step.Role, Stage = each, On = step.On, LeftOut = reason });
    }

    private static IEnumerable<Fact> EventOf(RoadStep step) => RoadStep.EventOf(step.Stage, step.Role) is { } kind
        ? [new CommanderEvent { Event = step.Step, Officer = step.Officer, Role = step.Role, Kind = kind, On = step.On, Provider = step.Provider, Reference = step.Step }]
        : [];

    private static int Rank(RoadStep step) => RoadStep.Stages.Rank(step.Stage);
}
