using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Agreements;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Queries;

/// <summary>An agreement as it stands on record, in the reader's scope.</summary>
internal sealed record KnownAgreement(Agreement Agreement, IReadOnlyList<AgreementParty> Parties)
{
    /// <summary>The agreement, or null when none of that reference is in scope.</summary>
    public static async Task<KnownAgreement?> FindAsync(FactsContext facts, string? id, CancellationToken cancel)
    {
        if (await facts.Set<Agreement>().SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } found) return null;
        return new KnownAgreement(found, await facts.Set<AgreementParty>().Where(each => each.Agreement == found.Id).OrderBy(each => each.Party).ToListAsync(cancel));
    }
}
