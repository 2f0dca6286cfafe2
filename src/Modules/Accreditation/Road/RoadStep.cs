using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Staging;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>A stage on somebody's road to a role: held, or left out for a reason. What the rules know of it is the commander event beside it.</summary>
internal sealed record RoadStep : Fact, IStage
{
    public const string Selection = "selection";
    public const string Course = "course";
    public const string AdviserSession = "adviser-session";
    public const string Mentored = "mentored";
    public const string SignOff = "sign-off";

    public const string Yes = "yes";

    public string Step { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Role { get; init; } = "";
    public string Stage { get; init; } = "";
    public DateOnly On { get; init; }

    /// <summary>Why it was left out; null: it was held.</summary>
    public string? LeftOut { get; init; }
    public string? Provider { get; init; }
    public string? Version { get; init; }
    public string? Details { get; init; }

    /// <summary>Where the paper is: a reference, not the paper itself.</summary>
    public string? Evidence { get; init; }

    /// <summary>Of a selection and of a course.</summary>
    public string? Result { get; init; }
    public string? Route { get; init; }

    /// <summary>The modules as text, as courses were recorded before each module had its own result.</summary>
    public string? Modules { get; init; }

    public string? FootageWatched { get; init; }

    /// <summary>Which footage was watched.</summary>
    public string? Footage { get; init; }

    /// <summary>Whether the menu of tactical options was gone through.</summary>
    public string? Options { get; init; }

    /// <summary>On how many deployments or exercises they were mentored.</summary>
    public string? Times { get; init; }

    public bool IsPassed => LeftOut is null && Result != AfoStep.NotPassed;

    public static readonly Vocabulary Stages = new("stage on the road to a role",
        (Selection, "Selection"), (Course, "National course"), (AdviserSession, "Session with a tactical adviser"), (Mentored, "Mentored"), (SignOff, "Signed off"));

    public static readonly Vocabulary Routes = new("route into a role",
        ("promotion-board", "Promotion board"), ("application", "Direct application"), ("lateral", "Lateral move, from another role or force"), ("other", "Another route"));

    public static readonly Vocabulary YesOrNo = new("yes or no", (Yes, "Yes"), ("no", "No"));

    /// <summary>The four roles that the rules know, and the two whose road is kept here alone.</summary>
    public static readonly Vocabulary Roles = new("role that a road leads to",
        [.. Codes.CommandRole.Codes.Select(code => (code, Codes.CommandRole.Words(code))), (AfoEvent.Ofc, AfoEvent.Roles.Words(AfoEvent.Ofc)), (AfoEvent.TacticalAdviser, AfoEvent.Roles.Words(AfoEvent.TacticalAdviser))]);

    public static readonly Kind<RoadStep> Declaration = new("road_steps", "Accreditation", "stage on the road to a role", "stages on the road to a role",
        each => $"{Stages.Words(each.Stage)}, {each.Officer}",
        Column.Id("step", "Reference").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Code("role", Roles, "Role").Required(),
        Column.Code("stage", Stages, "Stage").Required(),
        Column.Date("on", "Date").Required(),
        Column.Text("left_out", "Left out, because"),
        Column.Text("provider", "Provider"),
        Column.Text("version", "Version of the criteria or curriculum"),
        Column.Text("details", "Details"),
        Column.Text("evidence", "Where the evidence is"),
        Column.Code("result", AfoStep.Results, "Result"),
        Column.Code("route", Routes, "Route"),
        Column.Text("modules", "Modules, as text"),
        Column.Code("footage_watched", YesOrNo, "Footage watched"),
        Column.Text("footage", "Which footage"),
        Column.Code("options", YesOrNo, "Tactical options menu gone through"),
        Column.Text("times", "Deployments or exercises"))
    { Scope = "officer", HasOwnPages = true, StandsAlone = true };

    /// <summary>The commander event that a stage is, for the roles that the rules know; null: none.</summary>
    public static string? EventOf(string stage, string role) => !Codes.CommandRole.Has(role) ? null : stage switch
    {
        Selection => "selection",
        AdviserSession => "tactical-adviser-session",
        Mentored => "mentored",
        SignOff => "initial-accreditation",
        _ => null,
    };
}
