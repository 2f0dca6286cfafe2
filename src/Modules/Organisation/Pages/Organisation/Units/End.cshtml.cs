using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Forms;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Organisation.Units;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Units;

/// <summary>Record the end of a unit, or of what another force holds.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class EndModel(FactsContext facts, SeenVersions seen, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);
    private Fact found = null!;
    private DateOnly began;

    public string Name { get; private set; } = "";

    /// <summary>The page that lists it.</summary>
    private string List => found is ForceUnit ? Urls.ForceUnits : Urls.Units;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? unit, [FromQuery] string? own, [FromQuery] string? served, CancellationToken cancel)
    {
        if (await FindAsync(unit, own, served, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(ArrangementForm.To, today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? unit, [FromQuery] string? own, [FromQuery] string? served, CancellationToken cancel)
    {
        if (await FindAsync(unit, own, served, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var on = Typed.AnyDay(ArrangementForm.To, "The day from which it is not there any more", frame.Problems);
        if (on < began) frame.Problems.Add(ArrangementForm.To, "The day from which it is not there any more must not be before the day from which it was");
        var reason = Typed.Text(ArrangementForm.Reason, "Reason", "Say why", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        Fact ended = found switch { JointUnit each => each with { To = on }, ForceUnit each => each with { To = on }, ServedBy each => each with { To = on }, _ => throw new InvalidOperationException("Only these end here.") };
        var done = await mediator.Send(new EndArrangement(ended, reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"The end is recorded: {Name}", List) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? unit, string? own, string? served, CancellationToken cancel)
    {
        (frame.Title, frame.BackLink) = ("Record when it ends", own is null ? Urls.Units : Urls.ForceUnits);
        if (unit is not null && await facts.Set<JointUnit>().SingleOrDefaultAsync(each => each.Id == unit, cancel) is { } joint) return Open(joint, joint.Name, joint.From, joint.To, joint.LeadForce);
        if (own is not null && await facts.Set<ForceUnit>().SingleOrDefaultAsync(each => each.Id == own, cancel) is { } team) return Open(team, team.Name, team.From, team.To, team.Force);
        if (served is not null && await facts.Set<ServedBy>().SingleOrDefaultAsync(each => each.Served == served, cancel) is { } held)
            return Open(held, $"{ServedBy.Holdings.Words(held.What)} of {areas.ForceName(held.Force, today)}, held by {areas.ForceName(held.HeldBy, today)}", held.From, held.To, held.Force);
        return NotFound();
    }

    private IActionResult? Open(Fact fact, string name, DateOnly from, DateOnly? to, string keeper)
    {
        (found, Name, began) = (fact, name, from);
        seen.Show(fact);
        if (!permissions.MayRecord(person, kinds.Of(fact)) || !areas.KeepsForce(keeper)) return StatusCode(StatusCodes.Status403Forbidden);
        if (to is null) return null;
        TempData.Notify(new Notice("Its end is on record already"));
        return Redirect(List);
    }
}
