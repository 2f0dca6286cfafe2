using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.ArmedOfficers;

/// <summary>Record an armed officer's accreditation, a weapon put on the ticket or taken off it, that the authority lapsed, and their like.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class ChangeModel(ArmedOfficerList officers, IReadFactBooks books, ForcesInSight forces, OfficerNames names, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Reference = "reference";
    public const string On = "on";
    public const string Weapon = "weapon";
    public const string Why = "why";
    public const string GivenBy = "given-by";
    public const string Reason = "reason";

    private readonly DateOnly today = store.Today(clock);
    private FactBook book = null!;
    private ArmedOfficer? afo;
    private string officer = "";
    private string role = AfoEvent.Afo;

    public AfoAct Act { get; private set; } = null!;

    public string Name => names.Of(officer);

    public string Title => Act.TitleFor(role);

    /// <summary>The weapon systems that it can be about.</summary>
    public IReadOnlyList<SelectItem> Weapons { get; private set; } = [];

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, [FromQuery] string? act, [FromQuery(Name = "role")] string? which, CancellationToken cancel)
    {
        if (await FindAsync(whose, act, which, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(Reference, Deeds.NewReference()).WithDefault(On, today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, [FromQuery] string? act, [FromQuery(Name = "role")] string? which, CancellationToken cancel)
    {
        if (await FindAsync(whose, act, which, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var (fact, reason) = Read();
        if (frame.Problems.Any) return Page();
        if (afo is not null && (await officers.OfOfficerAsync(officer, today, cancel, role, fact))!.Says(afo))
        {
            frame.Problems.Add(On, "From that day it would change nothing: something on record for the same day or later says otherwise. Give a later day, or correct that record");
            return Page();
        }

        var done = await mediator.Send(new RecordAfo(Act.Code, [fact], person, reason), cancel);
        return this.LeadOn(frame, kinds, done, $"{Name} {Act.DoneIn(role)}", Urls.ArmedOfficer(officer)) ?? Page();
    }

    private (Fact Fact, string? Reason) Read()
    {
        var weapon = Typed[Weapon];
        if (Act.NamesWeapon && !Weapons.Any(each => each.Value == weapon)) frame.Problems.Add(Weapon, "Choose a weapon system");
        var on = Typed.Day(On, "The day", today, frame.Problems) ?? today;
        var why = Act.Ticket == TicketEvent.HandedIn ? Typed.Code(Why, TicketEvent.Reasons, "Choose why they hand it in", frame.Problems) : null;
        var by = Act.Ticket is null ? Typed.Line(GivenBy, "Who gave it, or decided it", Typed.LongestReference, "Enter who gave it, or decided it", reference, frame.Problems) : null;
        var reason = Typed.Text(Reason, "Reason", Act.TakesAway ? "Say why" : null, reference, frame.Problems);
        var id = $"{officer}/{Act.Code}-{Typed[Reference]}";
        return (Act.Event is { } kind
            ? new AfoEvent { Event = id, Officer = officer, Kind = kind, On = on, Weapon = Act.NamesWeapon ? weapon : null, GivenBy = by, Reason = reason, Role = role == AfoEvent.Afo ? null : role }
            : new TicketEvent { Event = id, Officer = officer, Kind = Act.Ticket!, On = on, Reason = why }, reason);
    }

    private async Task<IActionResult?> FindAsync(string? whose, string? act, string? which, CancellationToken cancel)
    {
        book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        if (AfoAct.Find(act) is not { } found || whose is null || !AfoEvent.Roles.Has(which ?? AfoEvent.Afo) || !forces.Knows(book, whose)) return NotFound();
        var force = book.Officers.ForceOf(whose);
        if (!permissions.MayRecord(person, AfoEvent.Declaration) || forces.Recording(force) is null) return StatusCode(StatusCodes.Status403Forbidden);
        (Act, officer, role) = (found, whose, which ?? AfoEvent.Afo);
        await names.LoadAsync([officer], cancel);
        (frame.Title, frame.BackLink) = ($"{Title}: {Name}", Urls.ArmedOfficer(officer));
        afo = await officers.OfOfficerAsync(officer, today, cancel, role);
        // A commander has one ticket for both, and what becomes of it takes them out of post or back.
        if (found.IsOfACommander(book, officer, afo, today)) return Redirect(Urls.Standing(officer, found.Code));
        if (!found.Suits(role, afo))
        {
            TempData.Notify(new Notice($"{Name} {Act.DoneIn(role)} already, or it cannot be done to them"));
            return Redirect(Urls.ArmedOfficer(officer));
        }

        Weapons = [.. Choices(force)];
        return null;
    }

    private IEnumerable<SelectItem> Choices(string force) => book.Items.For(force)
        .Where(item => item.Kind == "weapon-system" && Act.Event == AfoEvent.WeaponOff == (afo?.Weapons.Contains(item.Id, StringComparer.Ordinal) == true) && (Act.Event == AfoEvent.WeaponOff || item.IsInUse(today)))
        .OrderBy(item => item.Row.Name, StringComparer.Ordinal).Select(item => SelectItem.Of(item.Id, item.Row.Name));
}
