using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>All that a shift is checked against.</summary>
/// <param name="Absences">By officer.</param>
/// <param name="Cadres">Memberships, by officer.</param>
internal sealed record RotaBook(FactBook Book, ILookup<string, Absence> Absences, ILookup<string, CadreMember> Cadres)
{
    /// <summary>False for a reader who may not know why somebody is away.</summary>
    public bool SaysWhyAway { get; init; } = true;

    /// <summary>The agreements behind shifts.</summary>
    public Reliance Reliance { get; init; } = Reliance.None;

    /// <summary>Shifts that are about to be recorded with the one that is checked.</summary>
    public IReadOnlyList<Shift> Planned { get; init; } = [];

    /// <summary>The shifts of an officer, planned ones too.</summary>
    public IEnumerable<Shift> ShiftsOf(string officer) => Book.Stints.Shifts(officer).Concat(Planned.Where(each => each.Officer == officer));
}

