using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Shifts;

/// <summary>Give a shift to another commander.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class SwapModel(RotaDesk desk, FactsContext facts, OfficerNames names, Latest latest, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Reference = "swap";
    public const string ReasonField = "reason";

    private FactBook book = null!;
    private PastShift found = null!;

    public Shift Shift => found.Shift;

    public string Name => names.Of(Shift.Officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public IReadOnlyList<SelectItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] string? shift, CancellationToken cancel)
    {
        if (await FindAsync(shift, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(Reference, $"{Shift.Region}/swap-{Deeds.NewReference()}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? shift, CancellationToken cancel)
    {
        if (await FindAsync(shift, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var officer = OfficerChoice.Read(Typed, desk, book, frame.Problems);
        if (officer == Shift.Officer) frame.Problems.Add(OfficerChoice.FieldOf(Typed), "It is their shift already: choose who takes it");
        var reason = Typed.Text(ReasonField, "Reason", "Say why they swap", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var swap = new ShiftSwap { Swap = Typed[Reference], Shift = Shift.Id, GivenBy = Shift.Officer, TakenBy = officer!, On = desk.Today, Reason = reason! };
        var done = await mediator.Send(new SwapShift(found.With(Shift with { Officer = officer! }), swap, await latest.OfAsync([Shift], cancel), person), cancel);
        frame.Problems.Tell(done.Faults, kinds, fault => fault.Column == "officer" ? OfficerChoice.FieldOf(Typed) : null);
        if (!done.IsRecorded) return Page();
        await names.LoadAsync([Shift.Officer, officer!], cancel);
        TempData.Notify(new Notice($"{names.Of(officer!)} takes the shift of {Name}", Success: true));
        return Redirect(Urls.Of(Urls.Shifts, Shift.Region));
    }

    private async Task<IActionResult?> FindAsync(string? shift, CancellationToken cancel)
    {
        if (await PastShift.FindAsync(facts, shift, cancel) is not { } past) return NotFound();
        if (!desk.MayRecord(ShiftSwap.Declaration, past.Shift.Region)) return StatusCode(StatusCodes.Status403Forbidden);
        (found, book) = (past, await desk.BookAsync(cancel));
        var choices = await desk.ChoicesAsync(book, Shift.Region, names, cancel, Shift.Officer);
        Choices = [.. choices.Where(each => each.Value != Shift.Officer)];
        (frame.Title, frame.BackLink) = ($"Swap the shift of {Name}", Urls.Of(Urls.Shifts, Shift.Region));
        return null;
    }
}
