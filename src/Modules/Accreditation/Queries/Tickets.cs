using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>Where somebody's ticket is.</summary>
internal static class Tickets
{
    /// <summary>True when the last that is on record of the ticket is that it was handed in.</summary>
    public static async Task<bool> IsHandedInAsync(FactsContext facts, string officer, CancellationToken cancel) =>
        await facts.Set<TicketEvent>().Where(each => each.Officer == officer).OrderByDescending(each => each.On).ThenByDescending(each => each.Kind == TicketEvent.HandedIn ? 0 : 1).Select(each => each.Kind).FirstOrDefaultAsync(cancel) == TicketEvent.HandedIn;
}
