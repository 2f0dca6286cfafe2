using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>What one act erased: the end of the journey, and a page to come back to.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class ErasureModel(IReadFacts read, FactsContext facts, Kinds kinds, Person person, ViewLog viewed, PageFrame frame) : PageModel
{
    private const int Most = 1000;

    public ActRecord Act { get; private set; } = null!;

    public IReadOnlyList<Erasure> Rows { get; private set; } = [];

    /// <summary>The person has just done it.</summary>
    public bool IsDone { get; private set; }

    public Erasure First => Rows[0];

    public Kind Kind => kinds.Named(First.RecordKind);

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid act, [FromQuery] string? done, CancellationToken cancel)
    {
        if (await read.ActAsync(act, cancel) is not { } found) return NotFound();
        Act = found;
        string[] places = [.. (await read.EntriesAsync(found, found.FirstSeq, Most, cancel)).Where(each => each.Kind == Erasure.Declaration.Name).Select(each => each.Key)];
        Rows = await facts.Set<Erasure>().Where(each => places.Contains(each.ErasedSeq)).OrderBy(each => each.Seq).ToListAsync(cancel);
        if (Rows.Count == 0) return NotFound();
        IsDone = done is not null && found.Person == person.Id;
        viewed.Saw(Erasure.Declaration.Name, places);
        frame.Title = IsDone ? "Erased" : "Erasure";
        frame.Breadcrumbs = [new Crumb("Proof", Urls.Index), new Crumb("Erasures", Urls.Erasures), new Crumb("Erasure")];
        return Page();
    }
}
