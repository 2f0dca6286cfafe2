using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>All that a shift is checked against.</summary>
/// <param name="Absences">By officer.</param>
/// <param name="Cadres">Memberships, by officer.</param>
internal sealed record RotaBook(FactBook Book, ILookup<string, Absence> Absences, ILookup<string, CadreMember> Cadres)
{
    /// <summary>False for a reader who may not know why somebody is away.</summary>
    public bool SaysWhyAway { get; init; } = true;

    /// <summary>What is asked of the ranks of commanders.</summary>
    public RanksAsked Ranks { get; init; } = RanksAsked.Nothing;

    /// <summary>The agreements behind shifts.</summary>
    public Reliance Reliance { get; init; } = Reliance.None;

    /// <summary>The details of the shifts of these days, by shift.</summary>
    public IReadOnlyDictionary<string, ShiftDetail> Details { get; init; } = new Dictionary<string, ShiftDetail>(StringComparer.Ordinal);

    /// <summary>Shifts that are about to be recorded with the one that is checked.</summary>
    public IReadOnlyList<Shift> Planned { get; init; } = [];

    /// <summary>True on a day on which a region has a cadre of specialists, of whatever kind.</summary>
    public bool KeepsCadre(string region, DateOnly day) => Cadres.SelectMany(each => each).Any(each => each.Region == region && each.IsMemberOn(day));

    /// <summary>The shifts of an officer, planned ones too.</summary>
    public IEnumerable<Shift> ShiftsOf(string officer) => Book.Stints.Shifts(officer).Concat(Planned.Where(each => each.Officer == officer));
}

