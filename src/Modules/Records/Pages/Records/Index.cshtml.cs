using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Records.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Records.Pages;

/// <summary>Every kind of record, with how many are known now in the reader's scope.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class IndexModel(Kinds kinds, FactTables tables, FactsContext facts, Permissions permissions, Person person, PageFrame frame) : PageModel
{
    public IReadOnlyList<IGrouping<string, KindLine>> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        frame.Title = "Records";
        var lines = new List<KindLine>();
        foreach (var kind in kinds.All.Where(kind => permissions.MayRead(person, kind)))
            lines.Add(new KindLine(kind, await tables[kind].CountAsync(facts, Sought.All(kind), cancel), permissions.MayFillIn(person, kind)));
        Groups = [.. lines.GroupBy(line => Wording.Owner(line.Kind), StringComparer.Ordinal)];
    }
}

internal sealed record KindLine(Kind Kind, int Count, bool MayRecord);
