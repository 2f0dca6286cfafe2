using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Careers;
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

/// <summary>The force that an officer leaves records where they go, hands over what they were credited with, and ends their posts.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class TransferModel(OfficerAtHand hand, FactsContext facts, Endings endings, Areas areas, Reference reference, ViewLog viewed, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Reference = "reference";
    public const string To = "to";
    public const string On = "on";
    public const string Handed = "event";
    public const string Reason = "reason";

    private readonly DateOnly today = store.Today(clock);
    private Officer officer = null!;

    public string Name => Officer.Declaration.Label(officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    /// <summary>Every force but their own.</summary>
    public IReadOnlyList<SelectItem> Forces => [.. reference.Forces.Where(force => force != officer.Force).Select(force => SelectItem.Of(force, areas.ForceName(force, today)))];

    public IReadOnlyList<CommanderEvent> Events { get; private set; } = [];

    /// <summary>What they hold here now.</summary>
    public Ending Ending { get; private set; } = null!;

    /// <summary>Whether the reader may end it: who accredits nobody does not.</summary>
    public bool MayEndRoles => Ending.Roles.Count == 0 || permissions.MayRecord(person, CommanderEvent.Declaration);

    public static string Words(CommanderEvent each) =>
        $"{Codes.CommanderEvent.Words(each.Kind)}{(each.Role is { } role ? $", {Codes.CommandRole.Words(role)}" : "")}{(each.Item is { } item ? $", {item}" : "")}, {LondonClock.Date(each.On)}";

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.Of([new(Reference, Deeds.NewReference()), new(Handed, Events.Select(each => each.Event).ToArray())]).WithDefault(On, today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        if (!MayEndRoles) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        if (!reference.HasForce(Typed[To]) || Typed[To] == officer.Force) frame.Problems.Add(To, "Choose the force that they go to");
        var on = Typed.Day(On, "Their first day there", today, frame.Problems);
        var reason = Typed.Text(Reason, "Reason", "Say why, or who decided it", reference, frame.Problems);
        var ending = on is { } first ? await endings.OfAsync(officer.Id, first, cancel) : Ending;
        if (ending.Later is { } later) frame.Problems.Add(On, $"{officer.Name} cannot have left before: {later}. Give a later day, or correct that first");
        if (frame.Problems.Any) return Page();
        var handed = Events.Where(each => Typed.Has(Handed, each.Event)).ToList();
        var done = await mediator.Send(new OfferTransfer(await TransferOfAsync(on!.Value, reason!, cancel), handed, ending, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{officer.Name} leaves for {areas.ForceName(Typed[To], today)}, which can now take them over", Urls.Officer(officer.Id)) ?? Page();
    }

    private async Task<Transfer> TransferOfAsync(DateOnly on, string reason, CancellationToken cancel)
    {
        var rank = await facts.Set<RankHeld>().Where(each => each.Officer == officer.Id && each.From <= on).OrderByDescending(each => each.From).Select(each => each.Rank).FirstOrDefaultAsync(cancel);
        return new Transfer { Id = $"{officer.Force}/transfer-{Typed[Reference]}", FromOfficer = officer.Id, ToForce = Typed[To], On = on, Name = officer.Name, Rank = rank, Reason = reason };
    }

    private async Task<IActionResult?> FindAsync(string? whose, CancellationToken cancel)
    {
        var (found, status) = await hand.FindAsync(whose, Transfer.Declaration, cancel);
        if (found is null) return StatusCode(status);
        (officer, frame.Title, frame.BackLink) = (found, $"{found.Name} leaves for another force", Urls.Officer(found.Id));
        if (await facts.Set<Transfer>().AnyAsync(each => each.FromOfficer == found.Id, cancel))
        {
            TempData.Notify(new Notice($"That {found.Name} leaves for another force is on record already"));
            return Redirect(Urls.Officer(found.Id));
        }

        Events = await facts.Set<CommanderEvent>().Where(each => each.Officer == found.Id).OrderByDescending(each => each.On).ThenBy(each => each.Event).ToListAsync(cancel);
        Ending = await endings.OfAsync(found.Id, today, cancel);
        viewed.Saw(CommanderEvent.Declaration.Name, Events.Select(each => each.Event));
        return null;
    }
}
