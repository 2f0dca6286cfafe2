using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Overrides;
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

/// <summary>Change when a shift begins and ends; what the checks refuse can be asked for.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class MoveModel(RotaDesk desk, FactsContext facts, OfficerNames names, Latest latest, SeenVersions seen, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    private PastShift found = null!;

    public Shift Shift => found.Shift;

    public string Name => names.Of(Shift.Officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    /// <summary>When nobody covers because of the times that were asked for, in words; blank: nothing opens.</summary>
    public string Opens { get; private set; } = "";

    /// <summary>What stands in the way of the times that were asked for.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] string? shift, CancellationToken cancel)
    {
        if (await FindAsync(shift, cancel) is { } closed) return closed;
        Typed = Typed.WithTimes(new Stretch(Shift.From, Stint.EndOf(Shift))).WithDefault(ShiftForm.OverrideReference, $"{Shift.Region}/override-{Deeds.NewReference()}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? shift, [FromForm] string? step, CancellationToken cancel)
    {
        if (await FindAsync(shift, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var times = ShiftForm.Times(Typed, frame.Problems);
        var reason = Typed.Text(ReasonField, "Reason", "Say why the times change", reference, frame.Problems);
        if (!frame.Problems.Any && times!.From == Shift.From && times.To == Shift.To) frame.Problems.Add(ShiftForm.From, "These are the times on record already, and nothing is changed. Change one of them, or go back");
        if (frame.Problems.Any || times is null) return Page();
        var moved = found.With(Shift with { From = times.From, To = times.To });
        Refusals = (await desk.LoadAsync([moved.Shift], cancel)).Against(moved);
        if (step == "ask") return await AskForOverrideAsync(moved, reason!, cancel);
        if (Refusals.Count == 0) Opens = Opened.Words(await desk.BookAsync(cancel), Shift, moved.Shift);
        if (!Typed.WasSaid(Opens)) return Page();
        var done = await mediator.Send(new MoveShift(moved, Shift, await latest.OfAsync([Shift], cancel), reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, Opened.Notice("The times of the shift are changed", Opens), Urls.WeekOf(moved.Shift), fault => fault.Column == "officer" ? ShiftForm.From : null) ?? Page();
    }

    private async Task<IActionResult> AskForOverrideAsync(PlannedShift moved, string reason, CancellationToken cancel)
    {
        var why = Typed.Text(ShiftForm.Why, "Reason", "Say why they are needed all the same", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new AskForOverride(Typed[ShiftForm.OverrideReference], moved, why!, person, RotaOverride.Move, reason), cancel);
        return this.LeadOn(frame, kinds, done, $"The shift of {Name} gets these times when a second person approves them. Until then it keeps its own", Urls.Of(Urls.Overrides, Shift.Region)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? shift, CancellationToken cancel)
    {
        if (await PastShift.FindAsync(facts, shift, cancel) is not { } past) return await PastShift.GoneAsync(latest, desk, shift, cancel);
        if (!desk.MayRecord(Facts.Shift.Declaration, past.Shift.Region)) return StatusCode(StatusCodes.Status403Forbidden);
        found = past;
        seen.Show(Shift);
        await names.LoadAsync([Shift.Officer], cancel);
        (frame.Title, frame.BackLink) = ("Change the times of a shift", Urls.WeekOf(Shift));
        return null;
    }
}
