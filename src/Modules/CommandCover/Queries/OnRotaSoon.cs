using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Contacts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>Those whom a control room may have to call: on the rota of a region in the weeks ahead, or of one of its cadres. Whose contact is on record still is among them, so that it can be taken off.</summary>
internal sealed class OnRotaSoon(RotaDesk desk, FactsContext facts)
{
    private const int Weeks = 8;
    private const int DaysOfAWeek = 7;

    /// <summary>With the first shift ahead of each who has one: those first who are on it soonest.</summary>
    public async Task<IReadOnlyList<(string Officer, Shift? Next)>> OfAsync(string region, CancellationToken cancel)
    {
        var shifts = await desk.ShiftsInAsync(region, new Stretch(desk.Now, desk.Now.AddDays(Weeks * DaysOfAWeek)), cancel);
        var next = shifts.GroupBy(each => each.Officer, StringComparer.Ordinal).ToDictionary(each => each.Key, each => each.MinBy(shift => shift.From), StringComparer.Ordinal);
        var members = await facts.Set<CadreMember>().Where(each => each.Region == region && each.From <= desk.Today && (each.To == null || each.To > desk.Today)).Select(each => each.Officer).ToListAsync(cancel);
        var reached = await facts.Set<RotaContact>().Where(each => each.Region == region).Select(each => each.Officer).ToListAsync(cancel);
        return [.. next.Keys.Union(members, StringComparer.Ordinal).Union(reached, StringComparer.Ordinal).Select(officer => (officer, next.GetValueOrDefault(officer)))
            .OrderBy(each => each.Item2?.From ?? DateTimeOffset.MaxValue).ThenBy(each => each.officer, StringComparer.Ordinal)];
    }
}
