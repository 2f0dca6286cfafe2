using ArmedPolicingGov.Accreditation.Staging;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>What is asked about a stage of a selection, and how it is read.</summary>
internal static class AfoStageForm
{
    public const string Reference = "reference";
    public const string Stage = "stage";
    public const string On = "on";
    public const string Result = "result";
    public const string DecidedBy = "decided-by";
    public const string Version = "version";
    public const string Details = "details";
    public const string Observers = "observers";
    public const string Comment = "comment";
    public const string LeftOut = "left-out";

    /// <summary>The facts that what was typed makes: the stage, those before it that are left out, and with a course that was passed the accreditation.</summary>
    public static IReadOnlyList<Fact> Read(Typed typed, string officer, IReadOnlyList<AfoStep> done, Reference reference, DateOnly today, Problems problems)
    {
        var stage = typed.Code(Stage, AfoStep.Stages, "Choose which stage it was", problems);
        var on = typed.Day(On, "The date", today, problems) ?? today;
        var step = new AfoStep
        {
            Step = $"{officer}/afo-{typed[Reference]}",
            Officer = officer,
            Stage = stage,
            On = on,
            Result = typed.Code(Result, AfoStep.Results, "Choose the result", problems),
            DecidedBy = typed.Line(DecidedBy, "Who decided, or gave it", Typed.LongestReference, "Enter who decided, or gave it", reference, problems),
            Version = typed.Line(Version, "Version", Typed.LongestName, null, reference, problems),
            Details = typed.Text(Details, "Details", null, reference, problems),
            Observers = typed.Line(Observers, "Observers", Typed.LongestReference, null, reference, problems),
            Comment = typed.Text(Comment, "What the observers said", null, reference, problems),
        };
        if (stage.Length == 0) return [];
        if (stage != AfoStep.Board && (step.Observers ?? step.Comment) is not null) problems.Add(Observers, "Only a board has observers. Choose the board, or leave the observers and what they said blank");
        else if (step is { Comment: not null, Observers: null }) problems.Add(Observers, "Say which advisory groups observed it");
        if (done.EarlierStageAfter(stage, on, AfoStep.Stages) is { } later)
            problems.Add(On, $"The date lies before that of an earlier stage: {AfoStep.Stages.Words(later.Stage).ToLowerInvariant()}, {LondonClock.Date(later.On)}. Correct the date");
        return [step, .. Skipped(step, typed, done, reference, problems), .. AccreditedBy(step)];
    }

    private static IEnumerable<AfoStep> Skipped(AfoStep step, Typed typed, IReadOnlyList<AfoStep> done, Reference reference, Problems problems)
    {
        if (done.MissingBefore(step.Stage, AfoStep.Stages) is not { Count: > 0 } missing) return [];
        var words = string.Join(", ", missing.Select(each => AfoStep.Stages.Words(each).ToLowerInvariant()));
        var reason = typed.Text(LeftOut, "Reason", $"These stages are not on record as passed: {words}. Record them first, or say why they are left out", reference, problems);
        return missing.Select(each => new AfoStep { Step = $"{step.Step}-{each}", Officer = step.Officer, Stage = each, On = step.On, LeftOut = reason });
    }

    private static IEnumerable<AfoEvent> AccreditedBy(AfoStep step) => step is { Stage: AfoStep.Course, Result: AfoStep.Passed }
        ? [new AfoEvent { Event = step.Step, Officer = step.Officer, Kind = AfoEvent.Accredited, On = step.On, GivenBy = step.DecidedBy }]
        : [];
}
