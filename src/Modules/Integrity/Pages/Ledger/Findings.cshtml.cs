using ArmedPolicingGov.Integrity.Queries;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>What a verification found not to hold. Findings name records by their keys, and some keys are officers.</summary>
[Authorize(Policies.Findings)]
[ReadsPersonalData]
internal sealed class FindingsModel(Verifications verifications, ViewLog viewed, PageFrame frame) : PageModel
{
    public Verification Verification { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] long seq, CancellationToken cancel)
    {
        if (await verifications.AtAsync(seq, cancel) is not { } verification) return NotFound();
        Verification = verification;
        viewed.Saw(Verification.Declaration.Name, verification.Id);
        frame.Title = "What does not hold";
        frame.Breadcrumbs = [new Crumb("Proof", Urls.Index), new Crumb("Verifications", Urls.Verifications), new Crumb("Verification", Urls.Verification(seq)), new Crumb("Findings")];
        return Page();
    }
}
