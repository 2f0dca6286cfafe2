using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Joins;

/// <summary>Two officers on record are one person. It is undone by withdrawing it.</summary>
internal sealed record SamePerson : Fact
{
    public string Officer { get; init; } = "";
    public string SameAs { get; init; } = "";
    public string Reason { get; init; } = "";

    public static readonly Kind<SamePerson> Declaration = new("same_person", "Organisation", "join of two officers’ records", "joins of officers’ records",
        each => $"{each.Officer} and {each.SameAs}",
        Column.Officer("officer", "Officer").Key(),
        Column.Officer("same_as", "Is the same person as").Key(),
        Column.Text("reason", "Reason").Required())
    { Scope = "officer", HasOwnPages = true };

    public static readonly FactCheck AreTwo = FactCheck.Of(Declaration, each => each.Officer == each.SameAs
        ? [new Fault("", null, "same_as", each.SameAs, "is the same record", "Name another record of the same person")]
        : []);

    /// <summary>The other of the two.</summary>
    public string Other(string than) => than == Officer ? SameAs : Officer;
}
