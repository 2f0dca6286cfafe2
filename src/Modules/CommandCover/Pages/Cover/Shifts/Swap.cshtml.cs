using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Overrides;
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
internal sealed class SwapModel(RotaDesk desk, FactsContext facts, OfficerNames names, Latest latest, SeenVersions seen, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Reference = "swap";
    public const string ReasonField = "reason";

    private FactBook book = null!;
    private PastShift found = null!;

    public Shift Shift => found.Shift;

    public string Name => names.Of(Shift.Officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public IReadOnlyList<SelectItem> Choices { get; private set; } = [];

    /// <summary>What stands in the way of who is to take it.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] string? shift, CancellationToken cancel)
    {
        if (await FindAsync(shift, cancel) is { } closed) return closed;
        var id = Deeds.NewReference();
        Typed = Typed.WithDefault(Reference, $"{Shift.Region}/swap-{id}").WithDefault(ShiftForm.OverrideReference, $"{Shift.Region}/override-{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? shift, [FromForm] string? step, CancellationToken cancel)
    {
        if (await FindAsync(shift, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var officer = OfficerChoice.Read(Typed, desk, book, frame.Problems);
        if (officer == Shift.Officer) frame.Problems.Add(OfficerChoice.FieldOf(Typed), "It is their shift already: choose who takes it");
        var reason = Typed.Text(ReasonField, "Reason", "Say why they swap", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var taken = found.With(Shift with { Officer = officer! });
        Refusals = (await desk.LoadAsync([taken.Shift], cancel)).Against(taken);
        if (step == "ask") return await AskForOverrideAsync(taken, reason!, cancel);
        var swap = new ShiftSwap { Swap = Typed[Reference], Shift = Shift.Id, GivenBy = Shift.Officer, TakenBy = officer!, On = desk.Today, Reason = reason! };
        var done = await mediator.Send(new SwapShift(taken, Shift, swap, await latest.OfAsync([Shift], cancel), person), cancel);
        frame.Problems.Tell(done.Faults, kinds, fault => fault.Column == "officer" ? OfficerChoice.FieldOf(Typed) : null);
        return done.IsRecorded ? await DoneAsync(Urls.WeekOf(Shift), officer!, "takes the shift of", cancel) : Page();
    }

    private async Task<IActionResult> AskForOverrideAsync(PlannedShift taken, string reason, CancellationToken cancel)
    {
        var why = Typed.Text(ShiftForm.Why, "Reason", "Say why they are needed all the same", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new AskForOverride(Typed[ShiftForm.OverrideReference], taken, why!, person, RotaOverride.Swap, reason), cancel);
        frame.Problems.Tell(done.Faults, kinds);
        return done.IsRecorded ? await DoneAsync(Urls.Of(Urls.Overrides, Shift.Region), taken.Shift.Officer, "takes it when a second person approves it. Until then it is the shift of", cancel) : Page();
    }

    private async Task<IActionResult> DoneAsync(string next, string officer, string what, CancellationToken cancel)
    {
        await names.LoadAsync([Shift.Officer, officer], cancel);
        TempData.Notify(new Notice($"{names.Of(officer)} {what} {Name}", Success: true));
        return Redirect(next);
    }

    private async Task<IActionResult?> FindAsync(string? shift, CancellationToken cancel)
    {
        if (await PastShift.FindAsync(facts, shift, cancel) is not { } past) return await PastShift.GoneAsync(latest, desk, shift, cancel);
        if (!desk.MayRecord(ShiftSwap.Declaration, past.Shift.Region)) return StatusCode(StatusCodes.Status403Forbidden);
        (found, book) = (past, await desk.BookAsync(cancel));
        seen.Show(Shift);
        var choices = await desk.ChoicesAsync(book, Shift.Region, names, Shift.Role, cancel, Shift.Officer);
        Choices = [.. choices.Where(each => each.Value != Shift.Officer && each.Group != RotaDesk.OtherRole)];
        (frame.Title, frame.BackLink) = ($"Swap the shift of {Name}", Urls.WeekOf(Shift));
        return null;
    }
}
