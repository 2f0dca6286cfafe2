using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>The legal holds: those in force, and those that were released.</summary>
[Authorize(Policies.Administration)]
[ReadsPersonalData]
internal sealed class HoldsModel(FactsContext facts, Kinds kinds, ViewLog viewed, PageFrame frame) : PageModel
{
    public IReadOnlyList<LegalHold> InForce { get; private set; } = [];

    /// <summary>A page of them, those released last first.</summary>
    public IReadOnlyList<LegalHold> Released { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public Kind KindOf(LegalHold hold) => kinds.Named(hold.RecordKind);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        var released = facts.Set<LegalHold>().Where(each => each.ReleasedOn != null);
        if (Paging.Of(number, await released.CountAsync(cancel)) is not { } paging) return NotFound();
        Paging = paging;
        InForce = await facts.Set<LegalHold>().Where(each => each.ReleasedOn == null).OrderBy(each => each.PlacedOn).ThenBy(each => each.Seq).ToListAsync(cancel);
        Released = await released.OrderByDescending(each => each.Seq).Skip(paging.Before).Take(paging.Size).ToListAsync(cancel);
        foreach (var hold in InForce.Concat(Released)) viewed.Saw(hold.RecordKind, hold.RecordKey);
        frame.Title = "Legal holds";
        frame.Breadcrumbs = [new Crumb("Proof", Urls.Index), new Crumb("Legal holds")];
        return Page();
    }
}
