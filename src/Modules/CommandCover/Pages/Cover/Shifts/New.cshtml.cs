using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Shifts;

/// <summary>Put somebody on the rota: what stands in the way refuses it, or else what it will count for is shown before it is recorded.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class NewModel(RotaDesk desk, OfficerNames names, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    private FactBook book = null!;
    private string region = "";

    public string RegionName => desk.NameOf(region);

    public OfficerNames Names => names;

    public Typed Typed { get; private set; } = null!;

    public IReadOnlyList<SelectItem> Choices { get; private set; } = [];

    /// <summary>The agreements in sight.</summary>
    public IReadOnlyList<SelectItem> Agreements { get; private set; } = [];

    public PlannedShift? Planned { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>What it will count for; on the last step only.</summary>
    public ShiftEffect? Effect { get; private set; }

    /// <summary>False where the region has no cadre that day, so that nobody's membership is asked for.</summary>
    public bool KeepsCadre { get; private set; }

    /// <summary>How late it is recorded, in words; null: it has not begun.</summary>
    public string? Late => desk.LatenessOf(Planned!.Shift);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "region")] string? asked, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        var id = Deeds.NewReference();
        Typed = Typed.Of(Request.Query).WithInstants().WithDefault(ShiftForm.Reference, $"{region}/shift-{id}").WithDefault(ShiftForm.OverrideReference, $"{region}/override-{id}")
            .WithDefault(ShiftForm.From, desk.Today).WithDefault(ShiftForm.Duty, "on-duty").WithDefault(ShiftForm.CoverFrom, "own-force");
        return await AskAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "region")] string? asked, [FromForm] string? step, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        Planned = step == "change" ? null : ShiftForm.Read(Typed, region, desk, book, Agreements, frame.Problems);
        if (Planned is null) return await AskAsync(cancel);
        var rota = await desk.LoadAsync([Planned.Shift], cancel);
        Refusals = rota.Against(Planned);
        if (Refusals.Count > 0) return step == "ask" ? await AskForOverrideAsync(cancel) : await RefuseAsync(cancel);
        if (step == "record" && await RecordAsync(cancel)) return await DoneAsync(Urls.WeekOf(Planned.Shift), "is on the rota", cancel);
        await names.LoadAsync([Planned.Shift.Officer], cancel);
        Effect = ShiftEffect.Of(book, Planned.Shift);
        (KeepsCadre, frame.Title) = (rota.KeepsCadre(region, LondonTime.DayOf(Planned.Shift.From)), "Check the shift before you record it");
        return Page();
    }

    private async Task<bool> RecordAsync(CancellationToken cancel)
    {
        var afterwards = Late is null ? null : Typed.Text(ShiftForm.Afterwards, "Reason", "Say why it was not recorded before", reference, frame.Problems);
        if (frame.Problems.Any) return false;
        var done = await mediator.Send(new PutOnRota([Planned! with { Detail = Planned.Detail with { Afterwards = afterwards } }], person), cancel);
        frame.Problems.Tell(done.Faults, kinds);
        return done.IsRecorded;
    }

    private async Task<IActionResult> RefuseAsync(CancellationToken cancel)
    {
        foreach (var refusal in Refusals) frame.Problems.Add(OfficerChoice.FieldOf(Typed), $"They cannot take this shift: {MidSentence.Of(refusal.Words)}");
        return await AskAsync(cancel);
    }

    private async Task<IActionResult> AskForOverrideAsync(CancellationToken cancel)
    {
        var reason = Typed.Text(ShiftForm.Why, "Reason", "Say why they are needed all the same", reference, frame.Problems);
        if (frame.Problems.Any) return await AskAsync(cancel);
        var done = await mediator.Send(new AskForOverride(Typed[ShiftForm.OverrideReference], Planned!, reason!, person), cancel);
        frame.Problems.Tell(done.Faults, kinds);
        return done.IsRecorded ? await DoneAsync(Urls.Of(Urls.Overrides, region), "is asked for. They are on the rota when a second person approves it", cancel) : await AskAsync(cancel);
    }

    private async Task<IActionResult> DoneAsync(string next, string what, CancellationToken cancel)
    {
        await names.LoadAsync([Planned!.Shift.Officer], cancel);
        TempData.Notify(new Notice($"{names.Of(Planned.Shift.Officer)} {what}", Success: true));
        return Redirect(next);
    }

    private async Task<bool> OpenAsync(string? asked, CancellationToken cancel)
    {
        (frame.Title, frame.BackLink) = ("Put somebody on the rota", Urls.Shifts);
        if (desk.Recording(Shift.Declaration, asked) is not { } own) return false;
        (region, book, Agreements) = (own, await desk.BookAsync(cancel), await desk.AgreementsAsync(cancel));
        return true;
    }

    private async Task<PageResult> AskAsync(CancellationToken cancel)
    {
        Choices = await desk.ChoicesAsync(book, region, names, Codes.SpecialistRole.Has(Typed[ShiftForm.Role]) ? Typed[ShiftForm.Role] : null, cancel);
        return Page();
    }
}
