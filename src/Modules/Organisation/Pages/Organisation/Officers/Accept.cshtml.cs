using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Organisation.Transfers;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>The force that an officer goes to takes them over: under a number of its own, with what it accepts of what was handed over.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class AcceptModel(FactsContext facts, Areas areas, ViewLog viewed, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Number = "number";
    public const string Accepted = "event";

    public Transfer Transfer { get; private set; } = null!;

    public string ForceName => areas.ForceName(Transfer.ToForce, store.Today(clock));

    public Typed Typed { get; private set; } = Typed.Of([]);

    /// <summary>What was handed over, newest first.</summary>
    public IReadOnlyList<HandedOver> Events { get; private set; } = [];

    public static string Words(HandedOver each) =>
        $"{Codes.CommanderEvent.Words(each.Kind)}{(each.Role is { } role ? $", {Codes.CommandRole.Words(role)}" : "")}{(each.Item is { } item ? $", {item}" : "")}, {LondonClock.Date(each.On)}";

    public async Task<IActionResult> OnGetAsync([FromQuery] string? transfer, CancellationToken cancel)
    {
        if (await FindAsync(transfer, cancel) is { } closed) return closed;
        Typed = Typed.Of([new(Accepted, Events.Select(each => each.Event).ToArray())]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? transfer, CancellationToken cancel)
    {
        if (await FindAsync(transfer, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var officer = $"{Transfer.ToForce}/{Typed[Number].ToLowerInvariant()}";
        if (Typed[Number].Length == 0 || Typed[Number].Contains('/', StringComparison.Ordinal) || !Identifier.IsValid(officer)) frame.Problems.Add(Number, "Enter their number here, in letters and figures without the force");
        else if (await facts.Set<Officer>().AnyAsync(each => each.Id == officer, cancel)) frame.Problems.Add(Number, $"Somebody is on record as {officer} already. Give another number");
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new AcceptTransfer(Transfer, officer, [.. Events.Where(each => Typed.Has(Accepted, each.Event))], person), cancel);
        return this.LeadOn(frame, kinds, done, $"{Transfer.Name} is taken over as {officer}", Urls.Officer(officer)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? id, CancellationToken cancel)
    {
        if (await facts.Set<Transfer>().SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } found) return NotFound();
        if (!permissions.MayRecord(person, Acceptance.Declaration) || !areas.KeepsForce(found.ToForce)) return StatusCode(StatusCodes.Status403Forbidden);
        if (await facts.Set<Acceptance>().SingleOrDefaultAsync(each => each.Transfer == found.Id, cancel) is { } accepted)
        {
            TempData.Notify(new Notice($"{found.Name} is taken over already"));
            return Redirect(Urls.Officer(accepted.ToOfficer));
        }

        (Transfer, frame.Title, frame.BackLink) = (found, $"Take over {found.Name}", Urls.Officers);
        Events = await facts.Set<HandedOver>().Where(each => each.Transfer == found.Id).OrderByDescending(each => each.On).ThenBy(each => each.Event).ToListAsync(cancel);
        viewed.Saw(Transfer.Declaration.Name, found.Id);
        viewed.Saw(HandedOver.Declaration.Name, Events.Select(HandedOver.Declaration.KeyOf));
        return null;
    }
}
