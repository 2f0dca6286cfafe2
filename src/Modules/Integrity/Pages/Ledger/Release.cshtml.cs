using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Integrity.Acts;
using ArmedPolicingGov.Integrity.Forms;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>Release a legal hold: what it kept may be erased again.</summary>
[Authorize(Policies.Administration)]
[ReadsPersonalData]
internal sealed class ReleaseModel(
    FactsContext facts, Kinds kinds, Reference reference, Person person, Wording words, IMediator mediator, ViewLog viewed, TimeProvider clock, PageFrame frame) : PageModel
{
    public LegalHold Hold { get; private set; } = null!;

    public Kind Kind => kinds.Named(Hold.RecordKind);

    public Decision Decision { get; private set; } = Decision.None;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? hold, CancellationToken cancel) => await FindAsync(hold, cancel) ?? Show();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? hold, CancellationToken cancel)
    {
        if (await FindAsync(hold, cancel) is { } closed) return closed;
        Decision = Decision.Posted(Request.Form);
        Decision.Check("The day of the release", authorityMissing: null, "Say why it is released", reference, LondonTime.Today(clock), frame.Problems);
        if (!frame.Problems.Any && Decision.Day < Hold.PlacedOn) frame.Problems.Add(Decision.OnField, "The day of the release must not be before the day that the hold counts from");
        if (frame.Problems.Any) return Show();
        var ended = await mediator.Send(new ReleaseHold(Hold, Decision.Day, Decision.Reason, person), cancel);
        frame.Problems.Tell(ended.Faults, words);
        if (ended.Outcome is not Outcome.Recorded) return Show();
        TempData.Notify(new Notice("The legal hold is released", Success: true));
        return Redirect(Urls.Holds);
    }

    /// <summary>The answer where there is no hold to release, or null.</summary>
    private async Task<IActionResult?> FindAsync(string? reference, CancellationToken cancel)
    {
        if (await facts.Set<LegalHold>().FirstOrDefaultAsync(each => each.Hold == reference, cancel) is not { } hold) return NotFound();
        if (hold.ReleasedOn is not null) return Redirect(Urls.Holds);
        Hold = hold;
        viewed.Saw(hold.RecordKind, hold.RecordKey);
        return null;
    }

    private PageResult Show()
    {
        (frame.Title, frame.BackLink) = ("Release a legal hold", Urls.Holds);
        return Page();
    }
}
