using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Web;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Integrity.Queries;

/// <summary>How verifications of the store ended, as they were recorded.</summary>
internal sealed class Verifications(FactsContext facts)
{
    private IQueryable<Verification> Newest => facts.Set<Verification>().OrderByDescending(each => each.Seq);

    /// <summary>The last that was recorded, or null.</summary>
    public Task<Verification?> LastAsync(CancellationToken cancel) => Newest.FirstOrDefaultAsync(cancel);

    public Task<Verification?> AtAsync(long seq, CancellationToken cancel) => Newest.FirstOrDefaultAsync(each => each.Seq == seq, cancel);

    public Task<int> CountAsync(CancellationToken cancel) => facts.Set<Verification>().CountAsync(cancel);

    public Task<List<Verification>> SomeAsync(Paging paging, CancellationToken cancel) => Newest.Skip(paging.Before).Take(paging.Size).ToListAsync(cancel);
}
