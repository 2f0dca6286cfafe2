using System.Globalization;
using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>Suspend a commander, have them step back, hand in their ticket, reinstate them, and their like. What it does to the rota stands on the page.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class StandingModel(IReadFactBooks books, FactsContext facts, ForcesInSight forces, OfficerNames names, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Reference = "reference";
    public const string Roles = "role";
    public const string On = "on";
    public const string Why = "why";
    public const string Reason = "reason";
    public const string Record = "record";
    public const string Change = "change";

    private readonly DateOnly today = store.Today(clock);
    private FactBook book = null!;
    private string officer = "";

    public StandingAct Act { get; private set; } = null!;

    public string Name => names.Of(officer);

    /// <summary>The roles that it can be done to.</summary>
    public IReadOnlyList<string> Open { get; private set; } = [];

    /// <summary>Shifts from today on that will cover nothing; for an act that puts somebody out of post only.</summary>
    public IReadOnlyList<Shift> Shifts { get; private set; } = [];

    /// <summary>What a grave act would record; empty until it is asked for.</summary>
    public IReadOnlyList<CommanderEvent> ToLookOver { get; private set; } = [];

    /// <summary>What is on record and stands against the day that was given.</summary>
    public CommanderEvent? Against { get; private set; }

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, [FromQuery] string? act, CancellationToken cancel)
    {
        if (await FindAsync(whose, act, cancel) is { } closed) return closed;
        Typed = Typed.Of([new(Roles, Act.IsGrave ? [] : Open.ToArray()), new(Reference, Deeds.NewReference())]).WithDefault(On, today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, [FromQuery] string? act, [FromForm] string? step, CancellationToken cancel)
    {
        if (await FindAsync(whose, act, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        if (step == Change) return Page();
        var events = Read(out var ticket, out var reason);
        if (frame.Problems.Any) return Page();
        if (Act.IsGrave && step != Record)
        {
            ToLookOver = events;
            return Page();
        }

        var done = await mediator.Send(new ChangeStanding(Act, events, ticket, reason, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{Name} {Act.Done}", Urls.Commander(officer)) ?? Page();
    }

    private IReadOnlyList<CommanderEvent> Read(out TicketEvent? ticket, out string reason)
    {
        var roles = Typed.All(Roles).Where(role => Open.Contains(role, StringComparer.Ordinal)).ToList();
        if (roles.Count == 0) frame.Problems.Add(Roles, "Choose at least one role");
        var on = Typed.Day(On, "The day", today, frame.Problems);
        var why = Act.Ticket == TicketEvent.HandedIn ? Typed.Code(Why, TicketEvent.Reasons, "Choose why they hand it in", frame.Problems) : null;
        reason = Typed.Text(Reason, "Reason", "Say why, or who decided it", reference, frame.Problems) ?? "";
        var id = $"{officer}/{Act.Code}-{Typed[Reference]}";
        var events = roles.Select((role, number) => new CommanderEvent { Event = string.Create(CultureInfo.InvariantCulture, $"{id}-{number + 1}"), Officer = officer, Role = role, Kind = Act.Event, On = on ?? today }).ToList();
        ticket = Act.Ticket is { } what ? new TicketEvent { Event = id, Officer = officer, Kind = what, On = on ?? today, Reason = why } : null;
        if (on is not null) CheckEffect(events);
        return events;
    }

    /// <summary>What would change nothing, because of what stands on record for the same day or later, is a mistake.</summary>
    private void CheckEffect(IReadOnlyList<CommanderEvent> events)
    {
        var then = book.With([.. events.Select(each => new BookChange(CommanderEvent.Declaration.Name, null, each, []))]);
        if (events.FirstOrDefault(each => then.InPost(officer, each.Role!, today) is null != Act.PutsOut) is not { } idle) return;
        Against = book.Commanders.Events(officer, idle.Role!).LastOrDefault(each => each.On >= idle.On && each.On <= today && TakeBackModel.Concerns(each) && each.Kind != "annual-refresher");
        frame.Problems.Add(On, $"From that day it would change nothing for {Codes.CommandRole.Words(idle.Role!)}: {(Against is { } stands ? $"“{Codes.CommanderEvent.Words(stands.Kind)}” of {LondonClock.Date(stands.On)} stands on record. If that was a mistake, withdraw it instead; else" : "something on record for the same day or later says otherwise. Correct that record, or")} give a day after it");
    }

    private async Task<IActionResult?> FindAsync(string? whose, string? act, CancellationToken cancel)
    {
        book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        if (StandingAct.Find(act) is not { } found || whose is null || !forces.Knows(book, whose)) return NotFound();
        if (!permissions.MayRecord(person, CommanderEvent.Declaration) || forces.Recording(book.Officers.ForceOf(whose)) is null) return StatusCode(StatusCodes.Status403Forbidden);
        (Act, officer) = (found, whose);
        await names.LoadAsync([officer], cancel);
        (frame.Title, frame.BackLink) = ($"{Act.Title}: {Name}", Urls.Commander(officer));
        Open = Act.RolesOf(book, officer, today, await Tickets.IsHandedInAsync(facts, officer, cancel));
        if (Open.Count == 0)
        {
            TempData.Notify(new Notice($"{Name} {Act.Done} already, or holds no role that this could be done to"));
            return Redirect(Urls.Commander(officer));
        }

        Shifts = Act.PutsOut ? [.. book.Stints.Shifts(officer).Where(shift => shift.From >= LondonTime.StartOf(today)).OrderBy(shift => shift.From)] : [];
        return null;
    }
}
