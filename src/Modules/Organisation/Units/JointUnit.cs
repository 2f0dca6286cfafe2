using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Units;

/// <summary>A unit that several forces run together, under one of them. All of them read it.</summary>
internal sealed record JointUnit : Fact
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>The references of its forces, with blanks between them.</summary>
    public string Forces { get; init; } = "";
    public string LeadForce { get; init; } = "";
    public DateOnly From { get; init; }

    /// <summary>The first day on which it is not there any more.</summary>
    public DateOnly? To { get; init; }
    public string? Agreement { get; init; }

    public static readonly Kind<JointUnit> Declaration = new("joint_units", "Organisation", "joint unit", "joint units",
        each => each.Name,
        Column.Id("joint_unit", "Reference").Key(),
        Column.Text("name", "Name").Required(),
        Column.Text("forces", "Forces").Required().WithHint("Their references with blanks between them, like norfolk suffolk"),
        Column.Force("lead_force", "Lead force").Required(),
        Column.Date("from", "From").Required(),
        Column.Date("to", "Until").WithHint("The first day on which it is not there any more"),
        Column.To("agreements", "agreement", "Agreement"))
    { Scope = "lead_force", HasOwnPages = true, NotBefore = [("to", "from")] };

    public IReadOnlyList<string> AllForces => Forces.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static FactCheck IsOfSeveralForces(Reference reference) => FactCheck.Of(Declaration, each =>
        each.AllForces.FirstOrDefault(force => !reference.HasForce(force)) is { } unknown ? [Wrong("forces", unknown, "is no force", "Name forces by their references, like norfolk")]
        : each.AllForces.Distinct(StringComparer.Ordinal).Count() < 2 ? [Wrong("forces", each.Forces, "A joint unit has at least two forces", "Name the others")]
        : !each.AllForces.Contains(each.LeadForce, StringComparer.Ordinal) ? [Wrong("lead_force", each.LeadForce, "The lead force is one of its forces", "Name it among them")]
        : []);

    private static Fault Wrong(string column, string value, string problem, string mend) => new("", null, column, value, problem, mend);
}
