using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>The forces whose commanders a person may see, and what people call them.</summary>
internal sealed class ForcesInSight(Person person, Reference reference)
{
    private const string RegionPrefix = "region/";

    /// <summary>By reference.</summary>
    public IReadOnlyList<string> All { get; } = [.. reference.Forces.Where(force => person.Reads.Contains($"force/{force}", StringComparer.Ordinal))];

    /// <summary>The first force whose records the person keeps, else the first that they see.</summary>
    public string? Own => Opening.Own;

    private Opening Opening => field ??= new(All, reference.Forces, force => person.Writes.Contains($"force/{force}", StringComparer.Ordinal));

    /// <summary>The force that a page opens on, as <see cref="Web.Opening"/> says: one that has a commander on record.</summary>
    public string? OpensOn(FactBook book) => Opening.On(force => book.Officers.Of(force).Any(officer => Codes.CommandRole.Codes.Any(role => book.Commanders.Events(officer, role).Count > 0)));

    /// <summary>What a page opens on that can show the nation.</summary>
    /// <param name="nation">What the page calls it.</param>
    public string OpensOn(string nation) => Opening.On(nation);

    /// <summary>True for an officer on record whose force is in sight; of others nothing is said, not even that they are there.</summary>
    public bool Knows(FactBook book, string officer) => book.Officers.Find(officer) is { } known && All.Contains(known.Force, StringComparer.Ordinal);

    /// <summary>The force for which somebody records: the one asked for, else their own; null where they record for none of these.</summary>
    public string? Recording(string? asked) => (asked ?? Own) is { } force && All.Contains(force, StringComparer.Ordinal) && person.Writes.Contains($"force/{force}", StringComparer.Ordinal) ? force : null;

    /// <summary>For whom the person may announce an item or rule on it: every force (null) where they record for the nation, else their own; empty where for none.</summary>
    public IReadOnlyList<string?> Announcing() => person.Writes.Contains(Reference.National, StringComparer.Ordinal) ? [null] : Recording(null) is { } own ? [own] : [];

    public string NameOf(string force, DateOnly day) => reference.ForceAt(force, day).Name;

    public bool Sees(Shift shift) => person.Reads.Contains($"{RegionPrefix}{shift.Region}", StringComparer.Ordinal);

    /// <summary>What may be chosen as a place: each force, and each region of which some force is in sight.</summary>
    public IEnumerable<(string Place, string Name)> Places(DateOnly day) =>
    [
        .. All.Select(force => (force, NameOf(force, day))),
        .. reference.Regions.Where(region => In(RegionPrefix + region, day).Count > 1).Select(region => (RegionPrefix + region, $"{reference.RegionName(region)} region")),
    ];

    /// <summary>The forces in sight of a place; all of them where none is given.</summary>
    public IReadOnlyList<string> In(string place, DateOnly day) => place switch
    {
        "" => All,
        _ when place.StartsWith(RegionPrefix, StringComparison.Ordinal) => [.. reference.ForcesOf(place[RegionPrefix.Length..], day).Where(All.Contains)],
        _ => All.Contains(place, StringComparer.Ordinal) ? [place] : [],
    };
}
