using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Overrides;
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

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Overrides;

/// <summary>Take back an override that waits, as who asked for it.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class TakeBackModel(RotaDesk desk, FactsContext facts, OfficerNames names, Latest latest, SeenVersions seen, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    public RotaOverride Asked { get; private set; } = null!;

    public string Name => names.Of(Asked.Officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "override")] string? asked, CancellationToken cancel) => await FindAsync(asked, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "override")] string? asked, CancellationToken cancel)
    {
        if (await FindAsync(asked, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var reason = Typed.Text(ReasonField, "Reason", "Say why you take it back", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new TakeBackOverride(Asked, reason!, await latest.OfAsync([Asked], cancel), person), cancel);
        return this.LeadOn(frame, kinds, done, $"The request for {Name} is taken back", Urls.Of(Urls.Overrides, Asked.Region)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? reference, CancellationToken cancel)
    {
        if (await facts.Set<RotaOverride>().SingleOrDefaultAsync(each => each.Override == reference, cancel) is not { } found) return NotFound();
        if (!desk.MayRecord(RotaOverride.Declaration, found.Region) || found.AskedBy != person.Id) return StatusCode(StatusCodes.Status403Forbidden);
        Asked = found;
        seen.Show(found);
        await names.LoadAsync(OverridesOf.OfficersOf(found), cancel);
        (frame.Title, frame.BackLink) = ($"Take back the request for {Name}", Urls.Of(Urls.Overrides, found.Region));
        if (found.State == RotaOverride.Asked) return null;
        TempData.Notify(new Notice("This override was decided already"));
        return Redirect(Urls.Of(Urls.Overrides, found.Region));
    }
}
