using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Documents;

/// <summary>Tells other modules which versions of documents there are.</summary>
internal sealed class Guidance(FactsContext facts) : IReadGuidance
{
    public async Task<IReadOnlyList<GuidanceVersion>> AllAsync(CancellationToken cancel) =>
    [
        .. (await facts.Set<ReferenceDocument>().ToListAsync(cancel)).OrderBy(each => each.Title, StringComparer.Ordinal).ThenByDescending(each => each.InForceFrom)
            .Select(each => new GuidanceVersion(each.Document, each.Title, each.Version, each.InForceFrom, each.InForceTo, each.ReplacedBy is not null)),
    ];
}
