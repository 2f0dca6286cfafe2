using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Citing;
using ArmedPolicingGov.Accreditation.Decisions;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Accreditation.SigningIn;
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

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>One commander: how they stand in each role, what they have met of what their force uses, and everything on record, newest first.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class CommanderModel(IReadFactBooks books, ForcesInSight forces, ArvSessions sessions, SettingsInForce settings, Citations citations, RoadList roads, ArmedOfficerList armed, Hindrances hindrances, OfficerNames names, FactsContext facts, Permissions permissions, Person person, Store store, TimeProvider clock, ViewLog viewed, PageFrame frame) : PageModel
{
    public DateOnly Today { get; } = store.Today(clock);

    public string Officer { get; private set; } = "";

    public string Name => names.Of(Officer);

    public string Force { get; private set; } = "";

    public string ForceName => forces.NameOf(Force, Today);

    /// <summary>Each role that the officer was ever accredited for.</summary>
    public IReadOnlyList<RoleStanding> Roles { get; private set; } = [];

    /// <summary>How they stood in these roles, and will.</summary>
    public StandingChart Chart { get; private set; } = null!;

    /// <summary>What is in use in the force and concerns a role that the officer is in post for.</summary>
    public IReadOnlyList<ItemMet> Items { get; private set; } = [];

    /// <summary>What they have yet to meet.</summary>
    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    /// <summary>The last decision whether they need a session on tactics.</summary>
    public TacticsDecision? Tactics { get; private set; }

    public Checked Checked { get; private set; } = null!;

    /// <summary>Roads that they are on, and those of which stages were recorded here.</summary>
    public IReadOnlyList<RoadSoFar> Roads { get; private set; } = [];

    /// <summary>Each role of an armed officer that they were ever accredited for.</summary>
    public IReadOnlyList<ArmedOfficer> Standings { get; private set; } = [];

    public ArvSession Arv { get; private set; } = null!;

    /// <summary>What the officer signs in as; null: nothing is on record.</summary>
    public OfficerSignIn? Tied { get; private set; }

    public bool MayTie => permissions.MayRecord(person, OfficerSignIn.Declaration) && forces.Recording(Force) is not null;

    /// <summary>Whether the reader is one of the few who see what a check found.</summary>
    public bool MayReadOutcome => permissions.MayRead(person, ConductCheckOutcome.Declaration);

    /// <summary>What the reader may do to their standing.</summary>
    public IReadOnlyList<StandingAct> Acts { get; private set; } = [];

    public IReadOnlyList<CommanderEvent> Events { get; private set; } = [];

    /// <summary>What each act on their standing goes by, by the reference of its event.</summary>
    public IReadOnlyDictionary<string, Cited> Guidance { get; private set; } = new Dictionary<string, Cited>(StringComparer.Ordinal);

    /// <summary>What an item is called, as far as it is known.</summary>
    public string NameOf(FactBook book, string item) => book.Items.RowFor(item, Force)?.Name ?? item;

    public FactBook Book { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string officer, CancellationToken cancel)
    {
        Book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        (Officer, Force) = (officer, Book.Officers.ForceOf(officer));
        if (!forces.All.Contains(Force, StringComparer.Ordinal)) return StatusCode(StatusCodes.Status403Forbidden);
        Events = await facts.Set<CommanderEvent>().Where(each => each.Officer == officer).OrderByDescending(each => each.On).ThenByDescending(each => each.Event).ToListAsync(cancel);
        if (Events.Count == 0 && Book.Officers.Find(officer) is null) return NotFound();
        await names.LoadAsync([officer], cancel);
        viewed.Saw(CommanderEvent.Declaration.Name, Events.Select(each => each.Event));
        (frame.Title, frame.Wide) = (Name, true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.RosterOf(Force)), new Crumb(Name)];
        await hindrances.LoadAsync([officer], Today, cancel);
        await hindrances.LoadReasonsAsync(Book, officer, Today, cancel);
        Roles = [.. Codes.CommandRole.Codes.Where(role => Book.AccreditationOf(officer, role, Today) is not null).Select(RoleOf)];
        Chart = new StandingChart(Book, officer, Roles.Select(each => each.Role), Today, off => hindrances.WordsOf(officer, new Obstacle(off.Kind, off.On)));
        Items = [.. Book.Items.For(Force).Where(Concerns).Select(item => new ItemMet(item, Book.FirstMeeting(officer, item, Today)?.On))];
        Duties = Book.OpenDuties(officer, Today);
        Tactics = await facts.Set<TacticsDecision>().Where(each => each.Officer == officer && each.On <= Today).OrderByDescending(each => each.On).ThenByDescending(each => each.Decision).FirstOrDefaultAsync(cancel);
        Arv = await sessions.OfOfficerAsync(Book, officer, Today, cancel);
        Roads = [.. (await roads.OfOfficerAsync(Book, officer, Today, cancel)).Where(each => each.IsUnderWay || each.Lines.Concat(each.Earlier).Any(line => !line.IsFromCommander))];
        viewed.SawLines(Roads.SelectMany(each => each.Lines).Where(each => !each.IsFromCommander));
        Standings = await armed.AllOfOfficerAsync(officer, Today, cancel);
        Tied = await SignIns.OfOfficerAsync(facts, officer, Today, cancel);
        if (Tied is not null) viewed.Saw(OfficerSignIn.Declaration.Name, Tied.SignIn);
        Checked = await Checked.OfAsync(facts, await settings.BookAsync(cancel), officer, Events, MayReadOutcome, Today, cancel);
        if (Checked.Outcome is not null) viewed.Saw(ConductCheckOutcome.Declaration.Name, Events.Where(each => each.Kind == "conduct-check" && each.On == Checked.On).Select(each => each.Event));
        Guidance = await citations.OfAsync([.. Events.Where(CitableRecord.IsCitable).Select(CitableRecord.Of)], Today, cancel);
        if (permissions.MayRecord(person, CommanderEvent.Declaration) && forces.Recording(Force) is not null)
        {
            var isHandedIn = await Tickets.IsHandedInAsync(facts, officer, cancel);
            Acts = [.. StandingAct.All.Where(act => act.RolesOf(Book, officer, Today, isHandedIn).Count > 0)];
        }

        return Page();
    }

    private RoleStanding RoleOf(string role)
    {
        var obstacles = Book.ObstaclesTo(Officer, role, Today);
        return new RoleStanding(role, Book.AccreditationOf(Officer, role, Today)!.On, obstacles.Count == 0 ? Book.LapsesOn(Officer, role, Today) : null, hindrances.Of(Book, Officer, role, obstacles, Today));
    }

    private bool Concerns(ItemInForce item) => item.IsInUse(Today)
        && Book.RolesInPost(Officer, Today).Any(commander => item.Concerns(commander.Role));
}

/// <summary>How a commander stands in a role.</summary>
/// <param name="LapsesOn">The first day on which they will not be in date; null for somebody not in date now.</param>
internal sealed record RoleStanding(string Role, DateOnly AccreditedOn, DateOnly? LapsesOn, IReadOnlyList<Hindrance> InTheWay);

/// <summary>Something in use, and the day on which the commander first observed it or was made familiar with it.</summary>
internal sealed record ItemMet(ItemInForce Item, DateOnly? On);
