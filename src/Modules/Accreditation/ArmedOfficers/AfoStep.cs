using ArmedPolicingGov.Accreditation.Staging;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>A stage of the selection of an authorised firearms officer: held with a result, or left out for a reason.</summary>
internal sealed record AfoStep : Fact, IStage
{
    public const string Board = "board";
    public const string Course = "course";
    public const string Passed = "passed";
    public const string NotPassed = "not-passed";

    public string Step { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Stage { get; init; } = "";
    public DateOnly On { get; init; }
    public string? Result { get; init; }

    /// <summary>Why it was left out; null: it was held.</summary>
    public string? LeftOut { get; init; }
    public string? DecidedBy { get; init; }
    public string? Version { get; init; }
    public string? Details { get; init; }

    /// <summary>Which advisory groups observed a board: the groups, not people.</summary>
    public string? Observers { get; init; }

    /// <summary>What the observers said.</summary>
    public string? Comment { get; init; }

    public bool IsPassed => Result == Passed;

    public static readonly Vocabulary Stages = new("stage of the selection of an AFO",
        ("application", "Application"), ("paper-sift", "Paper sift"), (Board, "Board"), ("vetting", "Vetting"), ("checks", "Complaint and misconduct check"), (Course, "Initial course"));

    public static readonly Vocabulary Results = new("result of a stage", (Passed, "Passed"), (NotPassed, "Not passed"));

    public static readonly Kind<AfoStep> Declaration = new("afo_steps", "Accreditation", "stage of the selection of an AFO", "stages of the selection of AFOs",
        each => $"{Stages.Words(each.Stage)}, {each.Officer}",
        Column.Id("step", "Reference").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Code("stage", Stages, "Stage").Required(),
        Column.Date("on", "Date").Required(),
        Column.Code("result", Results, "Result"),
        Column.Text("left_out", "Left out, because"),
        Column.Text("decided_by", "Who decided, or gave it"),
        Column.Text("version", "Version of the criteria or curriculum"),
        Column.Text("details", "Details"),
        Column.Text("observers", "Advisory groups that observed it"),
        Column.Text("comment", "What the observers said"))
    { Scope = "officer", HasOwnPages = true, StandsAlone = true };
}
