using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Decisions;

/// <summary>The chief firearms instructor's decision whether an existing commander needs a session on tactics, with the reason.</summary>
internal sealed record TacticsDecision : Fact
{
    public string Decision { get; init; } = "";
    public string Officer { get; init; } = "";
    public bool Needed { get; init; }
    public DateOnly On { get; init; }
    public string Reason { get; init; } = "";

    public static readonly Kind<TacticsDecision> Declaration = new("tactics_decisions", "Accreditation", "decision on a tactics session", "decisions on tactics sessions",
        each => $"{(each.Needed ? "Needed" : "Not needed")}, {each.Officer}, {LondonTime.Format(each.On)}",
        Column.Id("decision", "Reference").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.YesNo("needed", "Needs a session").Required(),
        Column.Date("on", "Decided on").Required(),
        Column.Text("reason", "Reason").Required())
    { Scope = "officer", HasOwnPages = true, StandsAlone = true };
}
