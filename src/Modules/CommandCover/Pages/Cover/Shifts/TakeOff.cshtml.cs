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

/// <summary>Take a shift off the rota.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class TakeOffModel(RotaDesk desk, FactsContext facts, OfficerNames names, Latest latest, SeenVersions seen, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    private PastShift found = null!;

    public Shift Shift => found.Shift;

    public string Name => names.Of(Shift.Officer);

    /// <summary>When nobody covers because they are taken off, in words; blank: nothing opens.</summary>
    public string Opens { get; private set; } = "";

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? shift, CancellationToken cancel) => await FindAsync(shift, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? shift, CancellationToken cancel)
    {
        if (await FindAsync(shift, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var reason = Typed.Text(ReasonField, "Reason", "Say why they are taken off", reference, frame.Problems);
        if (!frame.Problems.Any && !Typed.WasSaid(Opens)) frame.Problems.Add(null, $"{Opens}, which the page did not say before. Look at it, then send it again");
        if (frame.Problems.Any) return Page();
        var basis = await latest.OfAsync(found.Detail is { } detail ? [Shift, detail] : [Shift], cancel);
        var done = await mediator.Send(new TakeOffRota(Shift, found.Detail, basis, reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, Opened.Notice($"{Name} is taken off the rota", Opens), Urls.WeekOf(Shift)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? shift, CancellationToken cancel)
    {
        if (await PastShift.FindAsync(facts, shift, cancel) is not { } past) return await PastShift.GoneAsync(latest, desk, shift, cancel);
        if (!desk.MayRecord(Facts.Shift.Declaration, past.Shift.Region)) return StatusCode(StatusCodes.Status403Forbidden);
        found = past;
        seen.Show(Shift);
        await names.LoadAsync([Shift.Officer], cancel);
        Opens = Opened.Words(await desk.BookAsync(cancel), Shift, null);
        (frame.Title, frame.BackLink) = ($"Take {Name} off the rota", Urls.WeekOf(Shift));
        return null;
    }
}
