using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Shifts;

/// <summary>Take a shift off the rota.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class TakeOffModel(RotaDesk desk, FactsContext facts, OfficerNames names, Latest latest, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    private PastShift found = null!;

    public Shift Shift => found.Shift;

    public string Name => names.Of(Shift.Officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? shift, CancellationToken cancel) => await FindAsync(shift, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? shift, CancellationToken cancel)
    {
        if (await FindAsync(shift, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var reason = Typed.Text(ReasonField, "Reason", "Say why they are taken off", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var seen = await latest.OfAsync(found.Detail is { } detail ? [Shift, detail] : [Shift], cancel);
        var done = await mediator.Send(new TakeOffRota(Shift, found.Detail, seen, reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{Name} is taken off the rota", Urls.WeekOf(Shift)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? shift, CancellationToken cancel)
    {
        if (await PastShift.FindAsync(facts, shift, cancel) is not { } past) return NotFound();
        if (!desk.MayRecord(Facts.Shift.Declaration, past.Shift.Region)) return StatusCode(StatusCodes.Status403Forbidden);
        found = past;
        await names.LoadAsync([Shift.Officer], cancel);
        (frame.Title, frame.BackLink) = ($"Take {Name} off the rota", Urls.WeekOf(Shift));
        return null;
    }
}
