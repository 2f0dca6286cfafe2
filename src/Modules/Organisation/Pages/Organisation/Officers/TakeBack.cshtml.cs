using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Organisation.Transfers;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Undo that an officer leaves for another force, as long as that force has not taken them over.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class TakeBackModel(FactsContext facts, Areas areas, Reference reference, ViewLog viewed, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Reason = "reason";

    public Transfer Transfer { get; private set; } = null!;

    public string ForceName => areas.ForceName(Transfer.ToForce, store.Today(clock));

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? transfer, CancellationToken cancel) => await FindAsync(transfer, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? transfer, CancellationToken cancel)
    {
        if (await FindAsync(transfer, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var reason = Typed.Text(Reason, "Reason", "Say why", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var events = await facts.Set<HandedOver>().Where(each => each.Transfer == Transfer.Id).ToListAsync(cancel);
        var done = await mediator.Send(new TakeBackTransfer(Transfer, events, reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, "The transfer is withdrawn", Urls.Officer(Transfer.FromOfficer)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? id, CancellationToken cancel)
    {
        if (await facts.Set<Transfer>().SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } found) return NotFound();
        if (!permissions.MayRecord(person, Transfer.Declaration) || !areas.KeepsForce(Identifier.ForceOf(found.FromOfficer))) return StatusCode(StatusCodes.Status403Forbidden);
        (Transfer, frame.Title, frame.BackLink) = (found, $"{found.Name} does not leave after all", Urls.Officer(found.FromOfficer));
        viewed.Saw(Transfer.Declaration.Name, found.Id);
        if (!await facts.Set<Acceptance>().AnyAsync(each => each.Transfer == found.Id, cancel)) return null;
        TempData.Notify(new Notice($"{ForceName} has taken them over already"));
        return Redirect(Urls.Officer(found.FromOfficer));
    }
}
