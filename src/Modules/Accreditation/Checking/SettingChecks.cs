using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checking;

/// <summary>What must hold for a setting, however it arrives.</summary>
internal static class SettingChecks
{
    private const string ForcePrefix = "force/";
    private const string RegionPrefix = "region/";

    public static readonly FactCheck Tightens = FactCheck.Of(Setting.Declaration, Look);

    public static readonly FactCheck LocalTightens = FactCheck.Of(LocalSetting.Declaration, Look);

    public static FactCheck IsOfAPlace(Reference reference) => FactCheck.Of(LocalSetting.Declaration, each => IsPlace(reference, each.Place)
        ? []
        : [new Fault("", null, "place", each.Place, "is no region and no force", "Name one like region/eastern or force/norfolk")]);

    private static bool IsPlace(Reference reference, string place) =>
        (place.StartsWith(ForcePrefix, StringComparison.Ordinal) && reference.HasForce(place[ForcePrefix.Length..]))
        || (place.StartsWith(RegionPrefix, StringComparison.Ordinal) && reference.HasRegion(place[RegionPrefix.Length..]));

    private static IEnumerable<Fault> Look(ISetting each) =>
        SettingTerms.Problem(each.Name, each.Value) is { } problem ? [new Fault("", null, "value", each.Value, problem, "Correct it")] : [];
}
