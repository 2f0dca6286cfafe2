using ArmedPolicingGov.Integrity.Queries;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>How one verification ended, and how much it looked at. What does not hold is named on a page of its own, which fewer may open.</summary>
[Authorize(Policies.Evidence)]
[ReadsNoPersonalData]
internal sealed class VerificationModel(Verifications verifications, IAuthorizationService authorization, PageFrame frame) : PageModel
{
    public Verification Verification { get; private set; } = null!;

    public bool MaySeeFindings { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] long seq, CancellationToken cancel)
    {
        if (await verifications.AtAsync(seq, cancel) is not { } verification) return NotFound();
        Verification = verification;
        MaySeeFindings = await authorization.LetsAsync(User, Policies.Findings);
        frame.Title = $"Verification of {verification.When}";
        frame.Breadcrumbs = [new Crumb("Proof", Urls.Index), new Crumb("Verifications", Urls.Verifications), new Crumb("Verification")];
        return Page();
    }
}
