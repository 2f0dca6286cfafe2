using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Recommendations.Wording;

/// <summary>What people call a unit on a day.</summary>
internal static class UnitNames
{
    private const string Nation = "England and Wales";

    /// <summary>For a row or a list: Norfolk, Eastern, England and Wales.</summary>
    public static string Short(Unit unit, DateOnly day, Reference reference) => unit.Kind switch
    {
        UnitKind.Force => reference.ForceAt(unit.Id, day).ShortName,
        UnitKind.Region => reference.RegionName(unit.Id),
        _ => Nation,
    };

    /// <summary>For a heading: Norfolk Constabulary, Eastern region, England and Wales.</summary>
    public static string Full(Unit unit, DateOnly day, Reference reference) => unit.Kind switch
    {
        UnitKind.Force => reference.ForceAt(unit.Id, day).Name,
        UnitKind.Region => $"{reference.RegionName(unit.Id)} region",
        _ => Nation,
    };
}
