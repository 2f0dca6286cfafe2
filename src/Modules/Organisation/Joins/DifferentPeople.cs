using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Joins;

/// <summary>Two officers on record look like one person and are two. Without it they would be asked about again and again. It is undone by withdrawing it.</summary>
internal sealed record DifferentPeople : Fact
{
    public string Officer { get; init; } = "";
    public string Other { get; init; } = "";
    public string Reason { get; init; } = "";

    public static readonly Kind<DifferentPeople> Declaration = new("different_people", "Organisation", "decision that two officers are two people", "decisions that two officers are two people",
        each => $"{each.Officer} and {each.Other}",
        Column.Officer("officer", "Officer").Key(),
        Column.Officer("other", "Is somebody else than").Key(),
        Column.Text("reason", "Reason").Required())
    { Scope = "officer", HasOwnPages = true };

    public static readonly FactCheck AreTwo = FactCheck.Of(Declaration, each => each.Officer == each.Other
        ? [new Fault("", null, "other", each.Other, "is the same record", "Name another record")]
        : []);

    /// <summary>The other of the two.</summary>
    public string Than(string officer) => officer == Officer ? Other : Officer;
}
