using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>A force, a region, or England and Wales: whatever rules are judged on.</summary>
internal sealed record Unit(UnitKind Kind, string Id)
{
    public static readonly Unit Nation = new(UnitKind.National, RuleCodes.National);

    public static Unit Force(string id) => new(UnitKind.Force, id);

    public static Unit Region(string id) => new(UnitKind.Region, id);

    /// <summary>As it stands in addresses: <c>force/norfolk</c>.</summary>
    public string Path => $"{Kind.Code()}/{Id}";

    /// <summary>Whose records it is about, as scopes name them.</summary>
    public string Scope => Kind == UnitKind.National ? Reference.National : Path;

    /// <summary>False for a force without a territory: it takes part and has its own results, and no figure of the nation counts it.</summary>
    public bool IsCounted(Reference reference) => Kind != UnitKind.Force || reference.ForceAt(Id, DateOnly.MinValue).Territorial;

    /// <summary>The unit that a kind and an id name, or null when the reference data has none such.</summary>
    public static Unit? Find(string kind, string id, Reference reference) => kind switch
    {
        "force" when reference.HasForce(id) => Force(id),
        "region" when reference.HasRegion(id) => Region(id),
        RuleCodes.National when id == RuleCodes.National => Nation,
        _ => null,
    };

    /// <summary>The region of a force on a day, or null when it is in none.</summary>
    public Unit? RegionOn(DateOnly day, Reference reference) =>
        Kind == UnitKind.Force && reference.RegionOf(Id, day) is var region && reference.HasRegion(region) ? Region(region) : null;
}
