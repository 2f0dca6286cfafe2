using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Queries;

/// <summary>The forces and regions, and the nation, whose records a person may see or keep, and what people call them.</summary>
internal sealed class Areas(Person person, Reference reference)
{
    private const string ForcePrefix = "force/";
    private const string RegionPrefix = "region/";

    /// <summary>The forces in sight, by reference.</summary>
    public IReadOnlyList<string> Forces { get; } = [.. reference.Forces.Where(force => person.Reads.Contains(ForcePrefix + force, StringComparer.Ordinal))];

    /// <summary>The regions in sight, by reference.</summary>
    public IReadOnlyList<string> Regions { get; } = [.. reference.Regions.Where(region => person.Reads.Contains(RegionPrefix + region, StringComparer.Ordinal))];

    /// <summary>Whose records the person keeps: forces first, then regions, then the nation.</summary>
    public IReadOnlyList<string> Kept { get; } = [.. person.Writes.OrderBy(scope => scope.StartsWith(ForcePrefix, StringComparison.Ordinal) ? 0 : scope == Reference.National ? 2 : 1).ThenBy(scope => scope, StringComparer.Ordinal)];

    /// <summary>The forces whose records the person keeps.</summary>
    public IReadOnlyList<string> KeptForces => [.. Kept.Where(scope => scope.StartsWith(ForcePrefix, StringComparison.Ordinal)).Select(scope => scope[ForcePrefix.Length..])];

    /// <summary>The regions whose records the person keeps.</summary>
    public IReadOnlyList<string> KeptRegions => [.. Kept.Where(scope => scope.StartsWith(RegionPrefix, StringComparison.Ordinal)).Select(scope => scope[RegionPrefix.Length..])];

    public bool Keeps(string scope) => Kept.Contains(scope, StringComparer.Ordinal);

    public bool KeepsForce(string force) => Keeps(ForcePrefix + force);

    public bool SeesForce(string force) => Forces.Contains(force, StringComparer.Ordinal);

    /// <summary>"Norfolk Constabulary", "Eastern region", "England and Wales".</summary>
    public string NameOf(string scope, DateOnly day) => scope switch
    {
        Reference.National => "England and Wales",
        _ when scope.StartsWith(ForcePrefix, StringComparison.Ordinal) => ForceName(scope[ForcePrefix.Length..], day),
        _ when scope.StartsWith(RegionPrefix, StringComparison.Ordinal) => RegionName(scope[RegionPrefix.Length..]),
        _ => scope,
    };

    public string ForceName(string force, DateOnly day) => reference.HasForce(force) ? reference.ForceAt(force, day).Name : force;

    public string RegionName(string region) => $"{reference.RegionName(region)} region";
}
