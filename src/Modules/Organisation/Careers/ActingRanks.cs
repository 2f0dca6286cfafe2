using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Careers;

/// <summary>Tells other modules in which ranks officers act.</summary>
internal sealed class ActingRanks(FactsContext facts) : IReadActingRanks
{
    public async Task<IReadOnlyList<RankActedIn>> AllAsync(CancellationToken cancel) =>
        [.. (await facts.Set<ActingRank>().ToListAsync(cancel)).Select(each => new RankActedIn(each.Officer, each.Rank, each.From, each.To))];
}
