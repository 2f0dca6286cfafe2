using System.Globalization;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>The proof that a checkpoint goes on from the ledger as it was; or the form again, with what was wrong.</summary>
[Authorize(Policies.Evidence)]
[ReadsNoPersonalData]
internal sealed class ConsistencyModel(Proofs proofs, ReadLedger ledger, PageFrame frame) : PageModel
{
    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    /// <summary>Why nothing can be proved; null while it can.</summary>
    public string? NotProved { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] string? from, [FromQuery] string? to, CancellationToken cancel)
    {
        (From, To) = (from?.Trim() ?? "", to?.Trim() ?? "");
        var earlier = Read("from", From, "the earlier ledger");
        var later = Read("to", To, "the later checkpoint");
        if (earlier > later) frame.Problems.Add("from", $"The earlier ledger cannot have more places ({Wording.Number(earlier.Value)}) than the later checkpoint ({Wording.Number(later.Value)}). Put the smaller number first");
        else if (earlier is not null && later is not null && await ledger.OfSizeAsync(later.Value, cancel) is null)
            frame.Problems.Add("to", $"No checkpoint of {Wording.Counted(later.Value, "place", "places")} was made. Choose a size from the list of checkpoints");
        try
        {
            if (!frame.Problems.Any && await proofs.ConsistencyAsync(earlier!.Value, later!.Value, cancel) is { } proof)
                return this.Download(proof.ToBytes(), $"consistency-{earlier}-{later}.txt");
        }
        catch (ServerProblem problem)
        {
            NotProved = problem.Message;
        }

        (frame.Title, frame.BackLink) = ("Prove that one checkpoint goes on from another", Urls.Checkpoints);
        Response.StatusCode = NotProved is null ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError;
        return Page();
    }

    private long? Read(string field, string text, string what)
    {
        if (text.Length == 0) frame.Problems.Add(field, $"Enter how many places {what} has");
        // As people write it, and as the list of checkpoints does.
        else if (long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var size) && text[0] != ',') return size;
        else frame.Problems.Add(field, $"How many places {what} has must be a whole number, like 1234");
        return null;
    }
}
