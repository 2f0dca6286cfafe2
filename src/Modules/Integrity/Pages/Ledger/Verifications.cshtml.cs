using ArmedPolicingGov.Integrity.Queries;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>Every verification of the whole store, newest first.</summary>
[Authorize(Policies.Evidence)]
[ReadsNoPersonalData]
internal sealed class VerificationsModel(Verifications verifications, PageFrame frame) : PageModel
{
    public IReadOnlyList<Verification> Rows { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        if (Paging.Of(number, await verifications.CountAsync(cancel)) is not { } paging) return NotFound();
        (Paging, Rows) = (paging, await verifications.SomeAsync(paging, cancel));
        frame.Title = "Verifications";
        frame.Breadcrumbs = [new Crumb("Proof", Urls.Index), new Crumb("Verifications")];
        return Page();
    }
}
