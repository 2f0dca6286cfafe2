using ArmedPolicingGov.CommandCover.Absences;
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
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Absences;

/// <summary>Record the day on which somebody who is away is back.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class EndModel(RotaDesk desk, FactsContext facts, OfficerNames names, Latest latest, SeenVersions seen, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string BackOn = "back";
    public const string ReasonField = "reason";

    public Absence Absence { get; private set; } = null!;

    public string Name => names.Of(Absence.Officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? absence, CancellationToken cancel)
    {
        if (await FindAsync(absence, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(BackOn, desk.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? absence, CancellationToken cancel)
    {
        if (await FindAsync(absence, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        if (Typed.Date(BackOn).TryRead("The day", BackOn, frame.Problems, out var back) && back < Absence.From) frame.Problems.Add(BackOn, "The day must not lie before they went away");
        var reason = Typed.Text(ReasonField, "Reason", "Say why it changes", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new EndAbsence(Absence, back!.Value, await latest.OfAsync([Absence], cancel), reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"When {Name} is back is recorded", Urls.Absences) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? absence, CancellationToken cancel)
    {
        if (await facts.Set<Absence>().SingleOrDefaultAsync(each => each.Id == absence, cancel) is not { } found) return NotFound();
        if (!permissions.MayRecord(person, Absence.Declaration) || !desk.WritesOfficer(found.Officer, await desk.BookAsync(cancel))) return StatusCode(StatusCodes.Status403Forbidden);
        Absence = found;
        seen.Show(found);
        await names.LoadAsync([found.Officer], cancel);
        (frame.Title, frame.BackLink) = ($"Record when {Name} is back", Urls.Absences);
        return null;
    }
}
