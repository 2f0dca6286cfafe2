using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>
/// What somebody may see of the evidence: the results of the forces and regions whose records they read, and what these
/// and all others add up to for England and Wales. The commissioner reads no single record, whatever the scope.
/// </summary>
internal sealed class Sight(Person person)
{
    private readonly HashSet<string> scopes = new(person.Reads, StringComparer.Ordinal);

    /// <summary>May open single records and see who they are about.</summary>
    public bool OfRecords => person.Role != Roles.Commissioner;

    public bool Of(Unit unit) => unit.Kind == UnitKind.National || scopes.Contains(unit.Scope);

    /// <summary>The unit that concerns this person most: their force, their region, or England and Wales.</summary>
    public Unit Home(Reference reference)
    {
        var forces = reference.Forces.Select(Unit.Force).Where(Of).ToList();
        var regions = reference.Regions.Select(Unit.Region).Where(Of).ToList();
        if (person.Role != Roles.RegionalLead && forces is [var own]) return own;
        return regions is [var region] ? region : Unit.Nation;
    }
}
