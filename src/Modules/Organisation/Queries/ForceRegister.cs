using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Queries;

/// <summary>A force on one day: its name, where it belongs, and who holds it to account.</summary>
/// <param name="Statistics">The region in which the Home Office's statistics count it, where that is not its armed policing region's name; null: they agree or none is known.</param>
internal sealed record ForceOn(Force Force, string? Statistics, IReadOnlyList<PolicingBody> Bodies);

/// <summary>Every force over time, from the reference data that ships with the product.</summary>
internal sealed class ForceRegister(Reference reference)
{
    private readonly ILookup<string, Dated> names = ReferenceData.Names().ToLookup(each => each.Subject, StringComparer.Ordinal);
    private readonly ILookup<string, Dated> regions = ReferenceData.Regions().ToLookup(each => each.Subject, StringComparer.Ordinal);
    private readonly ILookup<string, Dated> statistics = ReferenceData.StatisticsRegions().ToLookup(each => each.Subject, StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> statisticsNames = ReferenceData.StatisticsRegionNames();
    private readonly ILookup<string, PolicingBody> bodies = ReferenceData.PolicingBodies().ToLookup(each => each.Force, StringComparer.Ordinal);

    /// <summary>The forces of each armed policing region on a day, regions and forces by name; those without a region last.</summary>
    public IReadOnlyList<(string Region, IReadOnlyList<ForceOn> Forces)> On(DateOnly day) =>
    [
        .. reference.Forces.Select(force => Of(force, day)).GroupBy(each => each.Force.Region, StringComparer.Ordinal)
            .OrderBy(each => each.Key == Reference.National ? 1 : 0).ThenBy(each => reference.RegionName(each.Key), StringComparer.Ordinal)
            .Select(each => (each.Key, (IReadOnlyList<ForceOn>)[.. each.OrderBy(force => force.Force.Name, StringComparer.Ordinal)])),
    ];

    /// <summary>What a force has been called, the newest first.</summary>
    public IReadOnlyList<Dated> NamesOf(string force) => [.. names[force].Reverse()];

    /// <summary>The armed policing regions that it has belonged to, by name, the newest first.</summary>
    public IReadOnlyList<Dated> RegionsOf(string force) => [.. regions[force].Reverse().Select(each => each with { Value = reference.RegionName(each.Value) })];

    /// <summary>The statistical regions that it has been counted in, by name, the newest first.</summary>
    public IReadOnlyList<Dated> StatisticsOf(string force) => [.. statistics[force].Reverse().Select(each => each with { Value = NameOf(each.Value) })];

    /// <summary>Who has held it to account, the newest first.</summary>
    public IReadOnlyList<PolicingBody> BodiesOf(string force) => [.. bodies[force].Reverse()];

    private ForceOn Of(string id, DateOnly day)
    {
        var force = reference.ForceAt(id, day);
        var counted = statistics[id].FirstOrDefault(each => each.HoldsOn(day)) is { } held ? NameOf(held.Value) : null;
        return new ForceOn(force, counted == reference.RegionName(force.Region) ? null : counted, [.. bodies[id].Where(each => (each.From is null || each.From <= day) && (each.To is null || day < each.To))]);
    }

    private string NameOf(string region) => statisticsNames.GetValueOrDefault(region, region);
}
