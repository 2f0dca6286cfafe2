using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>The register of what was erased by law in the reader's scope, newest first.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class ErasuresModel(FactsContext facts, Kinds kinds, ViewLog viewed, PageFrame frame) : PageModel
{
    public IReadOnlyList<Erasure> Rows { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public Kind KindOf(Erasure erasure) => kinds.Named(erasure.RecordKind);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        if (Paging.Of(number, await facts.Set<Erasure>().CountAsync(cancel)) is not { } paging) return NotFound();
        (Paging, Rows) = (paging, await facts.Set<Erasure>().OrderByDescending(each => each.Seq).Skip(paging.Before).Take(paging.Size).ToListAsync(cancel));
        viewed.Saw(Erasure.Declaration.Name, Rows.Select(each => each.ErasedSeq));
        frame.Title = "What was erased by law";
        frame.Breadcrumbs = [new Crumb("Proof", Urls.Index), new Crumb("Erasures")];
        return Page();
    }
}
