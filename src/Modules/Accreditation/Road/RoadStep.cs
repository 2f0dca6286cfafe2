using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>A stage on somebody's road to a role: done, or left out for a reason. What the rules know of it is the commander event beside it.</summary>
internal sealed record RoadStep : Fact
{
    public string Step { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Role { get; init; } = "";
    public string Stage { get; init; } = "";
    public DateOnly On { get; init; }

    /// <summary>Why it was left out; null: it was done.</summary>
    public string? LeftOut { get; init; }
    public string? Provider { get; init; }
    public string? Version { get; init; }
    public string? Details { get; init; }

    /// <summary>Where the paper is: a reference, not the paper itself.</summary>
    public string? Evidence { get; init; }

    public static readonly Vocabulary Stages = new("stage on the road to a role",
        ("selection", "Selection"), ("course", "National course"), ("adviser-session", "Session with a tactical adviser"), ("mentored", "Mentored"), ("sign-off", "Signed off"));

    /// <summary>The four roles that the rules know, and the two whose road is kept here alone.</summary>
    public static readonly Vocabulary Roles = new("role that a road leads to",
        [.. Codes.CommandRole.Codes.Select(code => (code, Codes.CommandRole.Words(code))), ("ofc", "Operational firearms commander (OFC)"), ("tactical-adviser", "Tactical adviser")]);

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
        Column.Text("evidence", "Where the evidence is"))
    { Scope = "officer", HasOwnPages = true };

    /// <summary>The commander event that a stage is, for the roles that the rules know; null: none.</summary>
    public static string? EventOf(string stage, string role) => !Codes.CommandRole.Has(role) ? null : stage switch
    {
        "selection" => "selection",
        "adviser-session" => "tactical-adviser-session",
        "mentored" => "mentored",
        "sign-off" => "initial-accreditation",
        _ => null,
    };
}
