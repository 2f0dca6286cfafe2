using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Glossary;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Queries;

/// <summary>The terms that come with the product, with what the store has recorded in their place or beside them.</summary>
internal static class AllTerms
{
    public static async Task<IReadOnlyList<GlossaryTerm>> OfAsync(FactsContext facts, CancellationToken cancel)
    {
        var recorded = await facts.Set<GlossaryTerm>().ToListAsync(cancel);
        return [.. recorded.Concat(ReferenceData.Glossary()).DistinctBy(each => each.Term, StringComparer.Ordinal).OrderBy(each => each.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
