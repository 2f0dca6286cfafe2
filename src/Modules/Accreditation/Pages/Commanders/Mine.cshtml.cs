using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Decisions;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.SigningIn;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>My currency: what a commander who signs in is in date for and until when, what falls due, their shifts and commands.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class MineModel(IReadFactBooks books, FactsContext facts, ArvSessions sessions, DueSoon dues, SettingsInForce settings, IAskForRanks ranks, OfficerNames names, ViewLog viewed, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private const int ShiftDays = 28;
    private const int MostCommands = 10;

    public DateOnly Today { get; } = store.Today(clock);

    /// <summary>What the reader signs in as, for whoever is to record it.</summary>
    public string SignsInAs => person.Id;

    /// <summary>The officer who the reader is; null while nobody has recorded that.</summary>
    public string? Officer { get; private set; }

    public string Name => names.Of(Officer!);

    /// <summary>Each role that they were ever accredited for.</summary>
    public IReadOnlyList<RoleCurrency> Roles { get; private set; } = [];

    public IReadOnlyList<DueSoonLine> Dues { get; private set; } = [];

    /// <summary>What keeps them from commanding in a role, a rank that is asked for and that they are below among it.</summary>
    public IReadOnlyList<Obstacle> InTheWayOf(RoleCurrency role) => belowRank.TryGetValue(role.Role, out var below) ? [.. role.Obstacles, below] : role.Obstacles;

    /// <summary>How many days ahead something is due soon.</summary>
    public int Ahead { get; private set; }

    /// <summary>What they have yet to meet, of what concerns their roles.</summary>
    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public ArvSession Arv { get; private set; } = null!;

    public bool IsTicketHandedIn { get; private set; }

    public IReadOnlyList<Shift> Shifts { get; private set; } = [];

    private ILookup<string, Uncounted> uncounted = null!;
    private readonly Dictionary<string, Obstacle> belowRank = new(StringComparer.Ordinal);

    /// <summary>What of a shift does not count as cover, and why.</summary>
    public IEnumerable<string> UncountedOf(Shift shift) => uncounted[shift.Id].Select(UncountedText.Of);

    public IReadOnlyList<DeploymentCommander> Commands { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        frame.Title = "My currency";
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("My currency")];
        if (await SignIns.OfPersonAsync(facts, person.Id, Today, cancel) is not { } own) return;
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        Officer = own.Officer;
        await names.LoadAsync([Officer], cancel);
        var events = await facts.Set<CommanderEvent>().Where(each => each.Officer == own.Officer).ToListAsync(cancel);
        IsTicketHandedIn = await Tickets.IsHandedInAsync(facts, Officer, cancel);
        Arv = await sessions.OfOfficerAsync(book, Officer, Today, cancel);
        Roles = RoleCurrency.OfOfficer(book, Officer, Today);
        var asked = await ranks.LoadAsync(cancel);
        foreach (var role in Roles)
        {
            if (asked.Against(book, Officer, role.Role, Today) is { } below) belowRank[role.Role] = below;
        }

        Duties = book.OpenDuties(Officer, Today);
        Dues = await dues.OfOfficerAsync(book, Officer, Today, cancel);
        viewed.Saw(TacticsDecision.Declaration.Name, Dues.Select(line => line.Decision).OfType<string>());
        Ahead = (await settings.BookAsync(cancel)).Number(SettingTerms.WarningDays, book.Officers.ForceOf(Officer), Today);
        var (from, to) = (LondonTime.StartOf(Today), LondonTime.EndOf(Today.AddDays(ShiftDays - 1)));
        Shifts = [.. book.Stints.Shifts(Officer).Where(shift => shift.From < to && Stint.EndOf(shift) > from)];
        uncounted = book.UncountedOf(Shifts, new Stretch(from, to), Today).ToLookup(each => each.Shift.Id, StringComparer.Ordinal);
        Commands = await facts.Set<DeploymentCommander>().Where(each => each.Officer == own.Officer).OrderByDescending(each => each.From).ThenBy(each => each.Deployment).Take(MostCommands).ToListAsync(cancel);
        viewed.Saw(CommanderEvent.Declaration.Name, events.Select(each => each.Event));
        viewed.Saw(DeploymentCommander.Declaration.Name, Commands.Select(DeploymentCommander.Declaration.KeyOf));
    }
}
