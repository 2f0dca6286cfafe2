using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Others;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Queries;

/// <summary>The organisations that are no force, for forms that name one.</summary>
internal static class OthersThere
{
    /// <summary>Those that are there on a day, by name.</summary>
    public static async Task<IReadOnlyList<OtherOrganisation>> OnAsync(FactsContext facts, DateOnly day, CancellationToken cancel) =>
        [.. (await facts.Set<OtherOrganisation>().OrderBy(each => each.Name).ToListAsync(cancel)).Where(each => each.IsThereOn(day))];
}
