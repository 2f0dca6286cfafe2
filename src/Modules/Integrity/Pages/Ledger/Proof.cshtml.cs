using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>The proof of a place, with what is in its leaf alone: that names nobody, so it is in nobody's scope.</summary>
[Authorize(Policies.Evidence)]
[ReadsNoPersonalData]
internal sealed class ProofModel(ReadLedger ledger, Proofs proofs, PageFrame frame) : PageModel
{
    public string NotProved { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromRoute] long seq, CancellationToken cancel)
    {
        if (await ledger.PlaceAsync(seq, cancel) is not { } place) return NotFound();
        try
        {
            return await proofs.InclusionAsync(seq, null, cancel) is { } proof ? this.Download(proof.ToBytes(), $"{place.Kind}-{seq}{ProofFile.Extension}") : NotFound();
        }
        catch (ServerProblem problem)
        {
            (NotProved, frame.Title, frame.BackLink) = (problem.Message, "This cannot be proved", Urls.Place(seq));
            Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Page();
        }
    }
}
