using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checks;

/// <summary>What must hold for a tactic, munition or weapon.</summary>
internal static class ItemChecks
{
    public static readonly FactCheck SaysWhoMayAuthorise = FactCheck.Of(Item.Declaration, item =>
        item.Kind != "weapon-system" && item.Authority is null
            ? [new Fault("", null, "authority", null, "Who may authorise it is missing", "Give sfc, tfc or both; only a weapon system can do without")]
            : []);

    public static readonly StagedCheck IsOfOneKind = StagedCheck.SameInAllRows(Item.Declaration, "kind",
        "is not the kind that the same reference has for another force", "Give it the same kind in all its rows, or another reference");
}
