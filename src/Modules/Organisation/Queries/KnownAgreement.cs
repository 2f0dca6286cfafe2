using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Agreements;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Queries;

/// <summary>An agreement as it stands on record, in the reader's scope.</summary>
internal sealed record KnownAgreement(Agreement Agreement, IReadOnlyList<AgreementParty> Parties)
{
    /// <summary>The agreements in sight as the choices of a list.</summary>
    public static async Task<IReadOnlyList<SelectItem>> ChoicesAsync(FactsContext facts, CancellationToken cancel) =>
        [.. (await facts.Set<Agreement>().OrderBy(each => each.Title).ThenBy(each => each.Id).ToListAsync(cancel)).Select(each => SelectItem.Of(each.Id, each.Title))];

    /// <summary>The agreement, or null when none of that reference is in scope.</summary>
    public static async Task<KnownAgreement?> FindAsync(FactsContext facts, string? id, CancellationToken cancel)
    {
        if (await facts.Set<Agreement>().SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } found) return null;
        return new KnownAgreement(found, await facts.Set<AgreementParty>().Where(each => each.Agreement == found.Id).OrderBy(each => each.Party).ToListAsync(cancel));
    }
}
