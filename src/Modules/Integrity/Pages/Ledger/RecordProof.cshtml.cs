using ArmedPolicingGov.Integrity.Queries;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>The proof of a place with what stands there, for those alone who can read that in their scope. Each is noted in the view log.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class RecordProofModel(ReadLedger ledger, Subjects subjects, Proofs proofs, ViewLog viewed, PageFrame frame) : PageModel
{
    public string NotProved { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromRoute] long seq, CancellationToken cancel)
    {
        if (await ledger.PlaceAsync(seq, cancel) is not { } place) return NotFound();
        if (await subjects.OfAsync(place, await subjects.ActAsync(place, cancel), cancel) is not { } subject) return NotFound();
        if (await proofs.ContentAsync(seq, cancel) is not { } content) return NotFound();
        viewed.Saw(subject.KindName, subject.Key);
        try
        {
            return await proofs.InclusionAsync(seq, content, cancel) is { } proof ? this.Download(proof.ToBytes(), $"{place.Kind}-{seq}{ProofFile.Extension}") : NotFound();
        }
        catch (ServerProblem problem)
        {
            (NotProved, frame.Title, frame.BackLink) = (problem.Message, "This cannot be proved", Urls.Place(seq));
            Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Page();
        }
    }
}
