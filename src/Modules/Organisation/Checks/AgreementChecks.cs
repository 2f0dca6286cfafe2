using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Checks;

/// <summary>What must hold for an agreement however it arrives.</summary>
internal static class AgreementChecks
{
    public static readonly FactCheck KeepsToItself = FactCheck.Of(Agreement.Declaration, each => each.IsSensitive && each.Covers is not null
        ? [new Fault("", null, "covers", null, "What a sensitive agreement covers is not recorded", "Leave it blank")]
        : []);

    public static readonly FactCheck IsSignedOnADay = FactCheck.Of(Agreement.Declaration, each => each.IsSigned == each.SignedOn is not null
        ? []
        : [new Fault("", null, "signed_on", null, each.IsSigned ? "The day on which it was signed is missing" : "An agreement at this stage is not signed yet", each.IsSigned ? "Give the day" : "Leave the day blank, or give the stage signed")]);
}
