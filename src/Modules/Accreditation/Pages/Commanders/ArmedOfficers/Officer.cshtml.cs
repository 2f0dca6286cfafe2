using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Staging;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.ArmedOfficers;

/// <summary>One officer as an AFO, operational firearms commander or tactical adviser, or on the way to AFO: selection, accreditations, training cycles, the weapons on the ticket.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class OfficerModel(ArmedOfficerList officers, FactsContext facts, IReadFactBooks books, ForcesInSight forces, IAskForRanks ranks, OfficerNames names, ViewLog viewed, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private FactBook book = null!;
    private RanksAsked asked = RanksAsked.Nothing;

    public DateOnly Today { get; } = store.Today(clock);

    public string Officer { get; private set; } = "";

    public string Force { get; private set; } = "";

    public string ForceName => forces.NameOf(Force, Today);

    public string Name => names.Of(Officer);

    /// <summary>Each role of an armed officer that they were ever accredited for.</summary>
    public IReadOnlyList<ArmedOfficer> Standings { get; private set; } = [];

    /// <summary>Null for somebody who was never accredited as an AFO.</summary>
    public ArmedOfficer? Afo => In(AfoEvent.Afo);

    /// <summary>The one whose training cycles go back furthest.</summary>
    public ArmedOfficer? FirstHeld => Standings.Where(each => each.IsHeld).MinBy(each => each.FirstOn);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<AfoStep> Steps { get; private set; } = [];

    public IReadOnlyList<AfoEvent> Events { get; private set; } = [];

    public IReadOnlyList<TicketEvent> Tickets { get; private set; } = [];

    public IReadOnlyList<AfoTrainingDay> Trained { get; private set; } = [];

    /// <summary>What the reader may record, with its page.</summary>
    public IReadOnlyList<(string Href, string Text)> Acts { get; private set; } = [];

    public static string KeyOf(string role) => role switch { AfoEvent.Ofc => "As an OFC", AfoEvent.TacticalAdviser => "As a tactical adviser", _ => "As an AFO" };

    public string NameOf(string weapon) => book.Items.RowFor(weapon, Force)?.Name ?? weapon;

    /// <summary>The rank that is asked for in a role and that the officer is below; null: none.</summary>
    public Obstacle? BelowRank(string role) => asked.Against(book, Officer, role, Today);

    public async Task<IActionResult> OnGetAsync([FromRoute] string officer, CancellationToken cancel)
    {
        book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        (Officer, Force) = (officer, book.Officers.ForceOf(officer));
        if (!forces.All.Contains(Force, StringComparer.Ordinal)) return StatusCode(StatusCodes.Status403Forbidden);
        if (!forces.Knows(book, officer)) return NotFound();
        await names.LoadAsync([officer], cancel);
        (frame.Title, frame.Wide) = ($"{Name} as an armed officer", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Armed officers", Urls.ArmedOfficersOf(Force)), new Crumb(Name)];
        asked = await ranks.LoadAsync(cancel);
        Standings = await officers.AllOfOfficerAsync(officer, Today, cancel);
        Steps = await officers.StepsAsync(officer, cancel);
        Events = await officers.EventsAsync(officer, cancel);
        Trained = await officers.TrainedAsync(officer, cancel);
        Tickets = await facts.Set<TicketEvent>().Where(each => each.Officer == officer).OrderByDescending(each => each.On).ToListAsync(cancel);
        viewed.Saw(AfoStep.Declaration.Name, Steps.Select(each => each.Step));
        viewed.Saw(AfoEvent.Declaration.Name, Events.Select(each => each.Event));
        if (permissions.MayRecord(person, AfoEvent.Declaration) && forces.Recording(Force) is not null) Acts = [.. Offered()];
        return Page();
    }

    private ArmedOfficer? In(string role) => Standings.FirstOrDefault(each => each.Role == role);

    private IEnumerable<(string Href, string Text)> Offered()
    {
        if (Steps.Open(AfoStep.Stages).Count > 0 && Afo is null) yield return (Urls.AfoStage(Officer), "Record a stage of the selection");
        foreach (var (act, role) in from role in AfoEvent.Roles.Codes from act in AfoAct.All where act.Ticket is null && act.Suits(role, In(role)) select (act, role)) yield return (Urls.AfoAct(Officer, act.Code, role), act.TitleFor(role));
        if (FirstHeld is not { } held) yield break;
        foreach (var act in AfoAct.All.Where(act => act.Ticket is not null && act.Suits(held.Role, held))) yield return (act.IsOfACommander(book, Officer, held, Today) ? Urls.Standing(Officer, act.Code) : Urls.AfoAct(Officer, act.Code, held.Role), act.Title);
        yield return (Urls.AfoTraining, "Record a training day");
    }
}
