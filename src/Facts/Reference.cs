using System.Security.Cryptography;
using System.Text;

namespace ArmedPolicingGov.Facts;

/// <summary>A force as it is on one day.</summary>
/// <param name="Id">Its data.police.uk id.</param>
/// <param name="Name">Its full name on that day.</param>
/// <param name="Region">The armed policing region that it belongs to on that day; <c>national</c> for a force without a territory.</param>
/// <param name="Territorial">True for the territorial forces of England and Wales.</param>
public sealed record Force(string Id, string Name, string ShortName, string Region, bool Territorial);

/// <summary>A value that holds from one day to the day before another; blank ends are open.</summary>
public sealed record Dated(string Subject, string Value, DateOnly? From, DateOnly? To)
{
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day < To);
}

/// <summary>Forces and regions: who they are, what they are called and where they belong, on any day.</summary>
public sealed class Reference
{
    public const string National = "national";

    private readonly Dictionary<string, (string ShortName, bool Territorial)> forces;
    private readonly ILookup<string, Dated> names;
    private readonly ILookup<string, Dated> memberships;
    private readonly Dictionary<string, string> regions;

    /// <summary>Reads the tables of forces and regions into one.</summary>
    /// <param name="forces">Every force: id, short name, whether it is territorial.</param>
    /// <param name="names">The full names of forces, dated.</param>
    /// <param name="memberships">The armed policing region of each force, dated.</param>
    /// <param name="regions">The nine armed policing regions: id and name.</param>
    public Reference(
        IEnumerable<(string Id, string ShortName, bool Territorial)> forces,
        IReadOnlyCollection<Dated> names,
        IReadOnlyCollection<Dated> memberships,
        IEnumerable<(string Id, string Name)> regions)
    {
        this.forces = forces.ToDictionary(each => each.Id, each => (each.ShortName, each.Territorial), StringComparer.Ordinal);
        this.names = names.ToLookup(each => each.Subject, StringComparer.Ordinal);
        this.memberships = memberships.ToLookup(each => each.Subject, StringComparer.Ordinal);
        this.regions = regions.ToDictionary(each => each.Id, each => each.Name, StringComparer.Ordinal);
        Forces = [.. this.forces.Keys.Order(StringComparer.Ordinal)];
        Regions = [.. this.regions.Keys.Order(StringComparer.Ordinal)];
        Digest = DigestOf(names, memberships);
    }

    /// <summary>The ids of every force, ordinal.</summary>
    public IReadOnlyList<string> Forces { get; }

    /// <summary>The ids of the armed policing regions, ordinal; <c>national</c> is none.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>The SHA-256 of all of it, in hex: two evaluations with one digest read the same forces.</summary>
    public string Digest { get; }

    public bool HasForce(string id) => forces.ContainsKey(id);

    public bool HasRegion(string id) => regions.ContainsKey(id);

    public string RegionName(string id) => regions.TryGetValue(id, out var name) ? name : id;

    /// <summary>The force as it is on a day. Throws for an id that <see cref="HasForce"/> does not know.</summary>
    public Force ForceAt(string id, DateOnly day)
    {
        var (shortName, territorial) = forces[id];
        var name = names[id].FirstOrDefault(each => each.HoldsOn(day))?.Value ?? shortName;
        return new Force(id, name, shortName, RegionOf(id, day), territorial);
    }

    /// <summary>The armed policing region of a force on a day; <c>national</c> when it has none.</summary>
    public string RegionOf(string force, DateOnly day) =>
        memberships[force].FirstOrDefault(each => each.HoldsOn(day))?.Value ?? National;

    public IEnumerable<string> ForcesOf(string region, DateOnly day) => Forces.Where(force => RegionOf(force, day) == region);

    private string DigestOf(IEnumerable<Dated> names, IEnumerable<Dated> memberships)
    {
        var lines = forces.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"force\t{each.Key}\t{each.Value.ShortName}\t{each.Value.Territorial}")
            .Concat(Lines("name", names)).Concat(Lines("membership", memberships))
            .Concat(regions.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"region\t{each.Key}\t{each.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static IEnumerable<string> Lines(string what, IEnumerable<Dated> rows) => rows
        .Select(each => $"{what}\t{each.Subject}\t{each.Value}\t{ColumnText.Write(each.From)}\t{ColumnText.Write(each.To)}")
        .Order(StringComparer.Ordinal);
}
