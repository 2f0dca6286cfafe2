using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Integrity.Acts;
using ArmedPolicingGov.Integrity.Forms;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>Place a legal hold on a record. It can be released again, so it is asked once.</summary>
[Authorize(Policies.Administration)]
[ReadsPersonalData]
internal sealed class HoldModel(
    IReadFacts read, Kinds kinds, Reference reference, Person person, Wording words, IMediator mediator, ViewLog viewed, TimeProvider clock, PageFrame frame) : PageModel
{
    public Kind Kind { get; private set; } = null!;

    public string Key { get; private set; } = "";

    public Decision Decision { get; private set; } = Decision.None;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? kind, [FromQuery] string? key, CancellationToken cancel) =>
        await FindAsync(kind, key, cancel) ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? kind, [FromQuery] string? key, CancellationToken cancel)
    {
        if (!await FindAsync(kind, key, cancel)) return NotFound();
        Decision = Decision.Posted(Request.Form);
        Decision.Check("The day that the hold counts from", "Say on whose decision it is held", "Say why it must be kept", reference, LondonTime.Today(clock), frame.Problems);
        if (frame.Problems.Any) return Show();
        var ended = await mediator.Send(new PlaceHold(new Hold(Kind, Key, Decision.Authority, Decision.Reason, Decision.Day, person)), cancel);
        frame.Problems.Tell(ended.Faults, words);
        if (ended.Outcome is not Outcome.Recorded) return Show();
        TempData.Notify(new Notice("The legal hold is placed", Success: true));
        return Redirect(Urls.Holds);
    }

    private async Task<bool> FindAsync(string? kind, string? key, CancellationToken cancel)
    {
        if (kinds.Find(kind ?? "") is not { StaysInStore: false } found || string.IsNullOrEmpty(key)) return false;
        (Kind, Key) = (found, key);
        if (!(await read.VersionsAsync(found, key, cancel)).Any(each => each.Erased is null)) return false;
        if (found.IsPersonal) viewed.Saw(found.Name, key);
        return true;
    }

    private PageResult Show()
    {
        (frame.Title, frame.BackLink) = ("Place a legal hold", RecordUrls.History(Kind, Key));
        return Page();
    }
}
