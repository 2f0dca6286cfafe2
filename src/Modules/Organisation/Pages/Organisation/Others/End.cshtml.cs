using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Forms;
using ArmedPolicingGov.Organisation.Others;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Others;

/// <summary>Record the end of an organisation that is no force.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class EndModel(FactsContext facts, SeenVersions seen, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string To = "to";
    public const string Reason = "reason";

    public OtherOrganisation Organisation { get; private set; } = null!;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? organisation, CancellationToken cancel)
    {
        if (await FindAsync(organisation, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(To, store.Today(clock));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? organisation, CancellationToken cancel)
    {
        if (await FindAsync(organisation, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var on = Typed.AnyDay(To, "The day from which it is not there any more", frame.Problems);
        if (on < Organisation.From) frame.Problems.Add(To, "The day from which it is not there any more must not be before the day since when it was");
        var reason = Typed.Text(Reason, "Reason", "Say why", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new EndOrganisation(Organisation, on!.Value, reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"The end of {Organisation.Name} is recorded", Urls.Others) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? organisation, CancellationToken cancel)
    {
        if (await facts.Set<OtherOrganisation>().SingleOrDefaultAsync(each => each.Id == organisation, cancel) is not { } found) return NotFound();
        (Organisation, frame.Title, frame.BackLink) = (found, "Record when it ends", Urls.Others);
        seen.Show(found);
        if (!permissions.MayRecord(person, OtherOrganisation.Declaration) || !areas.Keeps(Facts.Reference.National)) return StatusCode(StatusCodes.Status403Forbidden);
        if (found.To is null) return null;
        TempData.Notify(new Notice("Its end is on record already"));
        return Redirect(Urls.Others);
    }
}
