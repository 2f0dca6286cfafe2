using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Forms;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Organisation.Units;

/// <summary>What is asked about a joint unit, or about what another force holds, and how it is read.</summary>
internal static class ArrangementForm
{
    public const string Reference = "reference";
    public const string Name = "name";
    public const string Forces = "forces";
    public const string Lead = "lead";
    public const string Force = "force";
    public const string What = "what";
    public const string HeldBy = "held-by";
    public const string From = "from";
    public const string To = "to";
    public const string Agreement = "agreement";
    public const string Reason = "reason";

    /// <summary>What was typed as a joint unit; what is wrong goes to the problems, in the order of the page.</summary>
    public static JointUnit ReadUnit(Typed typed, Areas areas, IReadOnlyList<string> agreements, Reference reference, Problems problems)
    {
        var name = typed.Line(Name, "Name", Typed.LongestName, "Enter the name of the unit", reference, problems) ?? "";
        var forces = areas.KeptForces.Where(force => typed.Has(Forces, force)).ToList();
        if (forces.Count < 2) problems.Add(Forces, "Choose at least two forces");
        if (!areas.KeepsForce(typed[Lead])) problems.Add(Lead, "Choose the lead force");
        else if (forces.Count > 1 && !forces.Contains(typed[Lead], StringComparer.Ordinal)) problems.Add(Lead, "The lead force must be one of its forces");
        return new JointUnit
        {
            Id = $"{typed[Lead]}/unit-{typed[Reference]}",
            Name = name,
            Forces = string.Join(' ', forces),
            LeadForce = typed[Lead],
            From = typed.AnyDay(From, "The day from which it is there", problems) ?? default,
            Agreement = ReadAgreement(typed, agreements, problems),
        };
    }

    /// <summary>What was typed as a holding by another force.</summary>
    public static ServedBy ReadServed(Typed typed, Areas areas, IReadOnlyList<string> agreements, Problems problems)
    {
        if (!areas.KeepsForce(typed[Force])) problems.Add(Force, "Choose the force that does not hold it itself");
        var what = typed.Code(What, ServedBy.Holdings, "Choose what the other force holds", problems);
        if (!areas.KeepsForce(typed[HeldBy])) problems.Add(HeldBy, "Choose the force that holds it");
        else if (typed[HeldBy] == typed[Force]) problems.Add(HeldBy, "The force that holds it must be another one");
        return new ServedBy
        {
            Served = $"{typed[Force]}/served-{typed[Reference]}",
            Force = typed[Force],
            What = what,
            HeldBy = typed[HeldBy],
            From = typed.AnyDay(From, "The day from which it does", problems) ?? default,
            Agreement = ReadAgreement(typed, agreements, problems),
        };
    }

    private static string? ReadAgreement(Typed typed, IReadOnlyList<string> agreements, Problems problems)
    {
        if (typed[Agreement].Length == 0) return null;
        if (agreements.Contains(typed[Agreement], StringComparer.Ordinal)) return typed[Agreement];
        problems.Add(Agreement, "Choose an agreement from the list");
        return null;
    }
}
