using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Overrides;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>What this module has on record of an officer beside their shifts.</summary>
internal sealed class CoverCareer(FactsContext facts, Reference reference) : ITellCareers
{
    public async Task<IEnumerable<CareerEntry>> OfAsync(string officer, DateOnly today, int most, CancellationToken cancel)
    {
        var members = await facts.Set<CadreMember>().Where(each => each.Officer == officer).ToListAsync(cancel);
        var absences = await facts.Set<Absence>().Where(each => each.Officer == officer).OrderByDescending(each => each.From).Take(most).ToListAsync(cancel);
        var swaps = await facts.Set<ShiftSwap>().Where(each => each.GivenBy == officer || each.TakenBy == officer).OrderByDescending(each => each.On).Take(most).ToListAsync(cancel);
        var overrides = await facts.Set<RotaOverride>().Where(each => each.Officer == officer).OrderByDescending(each => each.From).Take(most).ToListAsync(cancel);
        return
        [
            .. members.SelectMany(each => Member(each, today)),
            .. absences.Select(each => CareerEntry.Of(Absence.Declaration, each, Absence.Kinds.Words(each.Kind), each.To is { } to ? $"Back on {LondonClock.Date(to)}" : "", each.From)),
            .. swaps.Select(each => CareerEntry.Of(ShiftSwap.Declaration, each, each.GivenBy == officer ? "Gave a shift to another commander" : "Took a shift from another commander", each.GivenBy == officer ? each.TakenBy : each.GivenBy, each.On)),
            .. overrides.Select(each => CareerEntry.Of(RotaOverride.Declaration, each, "Override of the rota’s checks", $"{RotaOverride.States.Words(each.State)}: {Codes.SpecialistRole.Words(each.Role)}, {reference.RegionName(each.Region)} region", each.From)),
        ];
    }

    private IEnumerable<CareerEntry> Member(CadreMember each, DateOnly today)
    {
        var detail = $"{CadreMember.Specialisms.Words(each.Specialism)}, {reference.RegionName(each.Region)} region";
        yield return CareerEntry.Of(CadreMember.Declaration, each, "Joined a cadre", detail, each.From);
        if (each.To is { } to && to <= today) yield return CareerEntry.Of(CadreMember.Declaration, each, "Left a cadre", detail, to);
    }
}
