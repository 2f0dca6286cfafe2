using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>What must hold for the details of a shift however they arrive.</summary>
internal static class DetailChecks
{
    /// <summary>Which agreement it is may be unknown of old shifts; of cover from elsewhere there is none.</summary>
    public static readonly FactCheck ReliesOnWhatItComesFrom = FactCheck.Of(ShiftDetail.Declaration, each => each.Agreement is null || each.CoverFrom == ShiftDetail.FromAgreement
        ? []
        : [new Fault("", null, "agreement", each.Agreement, "Only cover that comes from an agreement relies on one", "Leave the agreement blank, or say that the cover comes from it")]);
}
