using System.Globalization;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Staging;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>What is asked about a stage of a road, and how it is read. Each stage has its own questions.</summary>
internal static class RoadForm
{
    public const string Reference = "reference";
    public const string On = "on";
    public const string Route = "route";
    public const string Provider = "provider";
    public const string Version = "version";
    public const string Modules = "modules";
    public const string NotPassed = "not-passed";
    public const string Result = "result";
    public const string FootageWatched = "footage-watched";
    public const string Footage = "footage";
    public const string Options = "options";
    public const string Times = "times";
    public const string Details = "details";
    public const string Evidence = "evidence";
    public const string File = "file";
    public const string LeftOut = "left-out";
    public const string BelowRank = "below-rank";

    private const int MostTimes = 999;

    /// <summary>The facts that what was typed makes: the stage, those before it that are left out, and what says that it was passed.</summary>
    public static IReadOnlyList<Fact> Read(Typed typed, RoadSoFar road, string stage, Reference reference, DateOnly today, Problems problems)
    {
        var step = Asked(new RoadStep
        {
            Step = $"{road.Officer}/{road.Role}-{typed[Reference]}",
            Officer = road.Officer,
            Role = road.Role,
            Stage = stage,
            On = typed.Day(On, "The date", today, problems) ?? today,
        }, typed, reference, problems) with
        {
            Details = typed.Text(Details, "Details", null, reference, problems),
            Evidence = typed.Line(Evidence, "Where the evidence is", Typed.LongestReference, null, reference, problems),
        };
        if (road.Ended is { } ended && step.On <= ended.On)
            problems.Add(On, $"The date must be after the day on which the role ended: {ended.Words.ToLowerInvariant()}, {LondonClock.Date(ended.On)}");
        else if (road.Lines.EarlierStageAfter(stage, step.On, RoadStep.Stages) is { } later)
            problems.Add(On, $"The date lies before that of an earlier stage: {RoadStep.Stages.Words(later.Stage).ToLowerInvariant()}, {LondonClock.Date(later.On)}. Correct the date");
        return [step, .. stage == RoadStep.Course ? ModulesTyped.Read(typed, step, problems) : [], .. Skipped(step, typed, road, reference, problems), .. PassedBy(step)];
    }

    private static RoadStep Asked(RoadStep step, Typed typed, Reference reference, Problems problems)
    {
        string? Who(string name, string missing) => typed.Line(Provider, name, Typed.LongestReference, missing, reference, problems);
        string? Edition(string name, string missing) => typed.Line(Version, name, Typed.LongestName, missing, reference, problems);
        return step.Stage switch
        {
            RoadStep.Selection => step with
            {
                Route = typed.Code(Route, RoadStep.Routes, "Choose by which route they came", problems),
                Provider = Who("Who assessed them", "Enter who assessed them"),
                Version = Edition("Version of the criteria", "Enter the version of the criteria"),
                Result = typed.Code(Result, AfoStep.Results, "Choose the result", problems),
            },
            RoadStep.Course => step with
            {
                Provider = Who("Who gave the course", "Enter who gave the course"),
                Version = Edition("Version of the curriculum", "Enter the version of the curriculum"),
                Result = typed.Code(Result, AfoStep.Results, "Choose the result", problems),
            },
            RoadStep.AdviserSession => Session(step with { Provider = Who("The tactical adviser", "Enter who the tactical adviser was") }, typed, reference, problems),
            RoadStep.Mentored => step with { Provider = Who("The mentor", "Enter who the mentor was"), Times = Count(typed, problems) },
            _ => step with { Provider = Who("Who signed", "Enter who signed them off") },
        };
    }

    private static RoadStep Session(RoadStep step, Typed typed, Reference reference, Problems problems)
    {
        var watched = typed.Code(FootageWatched, RoadStep.YesOrNo, "Choose whether they watched footage", problems);
        var footage = typed.Line(Footage, "Which footage", Typed.LongestReference, watched == RoadStep.Yes ? "Enter which footage they watched" : null, reference, problems);
        if (watched == "no" && footage is not null) problems.Add(Footage, "Leave it blank if they watched no footage");
        return step with { FootageWatched = watched, Footage = footage, Options = typed.Code(Options, RoadStep.YesOrNo, "Choose whether they went through the tactical options menu", problems) };
    }

    private static string? Count(Typed typed, Problems problems)
    {
        if (int.TryParse(typed[Times], NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times is > 0 and <= MostTimes) return times.ToString(CultureInfo.InvariantCulture);
        problems.Add(Times, $"The number of deployments or exercises must be a whole number from 1 to {MostTimes}");
        return null;
    }

    private static IEnumerable<RoadStep> Skipped(RoadStep step, Typed typed, RoadSoFar road, Reference reference, Problems problems)
    {
        if (road.Lines.MissingBefore(step.Stage, RoadStep.Stages) is not { Count: > 0 } missing) return [];
        var words = string.Join(", ", missing.Select(each => RoadStep.Stages.Words(each).ToLowerInvariant()));
        var reason = typed.Text(LeftOut, "Reason", $"These stages are not on record as passed: {words}. Record them first, or say why they are left out", reference, problems);
        return missing.Select(each => new RoadStep { Step = $"{step.Step}-{each}", Officer = step.Officer, Role = step.Role, Stage = each, On = step.On, LeftOut = reason });
    }

    /// <summary>What says elsewhere that a stage was passed: what the rules read of commanders, and the authority of those whom no rule knows.</summary>
    private static IEnumerable<Fact> PassedBy(RoadStep step)
    {
        if (!step.IsPassed) yield break;
        if (RoadStep.EventOf(step.Stage, step.Role) is { } kind)
            yield return new CommanderEvent { Event = step.Step, Officer = step.Officer, Role = step.Role, Kind = kind, On = step.On, Provider = step.Provider, Reference = step.Step };
        else if (step.Stage == RoadStep.SignOff)
            yield return new AfoEvent { Event = step.Step, Officer = step.Officer, Role = step.Role, Kind = AfoEvent.Accredited, On = step.On, GivenBy = step.Provider };
    }
}
