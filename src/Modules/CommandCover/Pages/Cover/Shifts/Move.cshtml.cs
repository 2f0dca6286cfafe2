using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Shifts;

/// <summary>Change when a shift begins and ends.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class MoveModel(RotaDesk desk, FactsContext facts, OfficerNames names, Latest latest, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    private PastShift found = null!;

    public Shift Shift => found.Shift;

    public string Name => names.Of(Shift.Officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? shift, CancellationToken cancel)
    {
        if (await FindAsync(shift, cancel) is { } closed) return closed;
        Typed = Typed.WithTimes(new Stretch(Shift.From, Stint.EndOf(Shift)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? shift, CancellationToken cancel)
    {
        if (await FindAsync(shift, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var times = ShiftForm.Times(Typed, frame.Problems);
        var reason = Typed.Text(ReasonField, "Reason", "Say why the times change", reference, frame.Problems);
        if (frame.Problems.Any || times is null) return Page();
        var moved = found.With(Shift with { From = times.From, To = times.To });
        var done = await mediator.Send(new MoveShift(moved, await latest.OfAsync([Shift], cancel), reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, "The times of the shift are changed", Urls.Of(Urls.Shifts, Shift.Region), fault => fault.Column == "officer" ? ShiftForm.From : null) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? shift, CancellationToken cancel)
    {
        if (await PastShift.FindAsync(facts, shift, cancel) is not { } past) return NotFound();
        if (!desk.MayRecord(Facts.Shift.Declaration, past.Shift.Region)) return StatusCode(StatusCodes.Status403Forbidden);
        found = past;
        await names.LoadAsync([Shift.Officer], cancel);
        (frame.Title, frame.BackLink) = ("Change the times of a shift", Urls.Of(Urls.Shifts, Shift.Region));
        return null;
    }
}
