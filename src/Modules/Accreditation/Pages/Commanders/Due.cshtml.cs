using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Decisions;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>What falls due in a force, a region or all that the reader sees: overdue, in the next 30, 60 and 90 days or further ahead where somebody asks for that, each with the page that records it.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class DueModel(DueSoon dues, SettingsInForce settings, IReadFactBooks books, ForcesInSight forces, OfficerNames names, ViewLog viewed, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string PageField = "page";

    /// <summary>The place that stands for every force in sight.</summary>
    private const string Everywhere = "all";

    private const int PageSize = 200;

    private IReadOnlyList<DueSoonLine> lines = [];

    public DateOnly Today { get; } = store.Today(clock);

    public string Place { get; private set; } = "";

    /// <summary>The one kind that is shown; blank: every kind.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>How many days ahead something is due soon; of several forces the most.</summary>
    public int Ahead { get; private set; } = Roster.UsuallyAhead;

    public PageOf<DueSoonLine> Shown { get; private set; } = null!;

    public IEnumerable<(string Place, string Name)> Places => [.. forces.All.Count > 1 ? [(Everywhere, "All that you see")] : Array.Empty<(string, string)>(), .. forces.Places(Today)];

    public string PlaceName => Place == Everywhere ? "all forces that you see" : Places.First(each => each.Place == Place).Name;

    public bool SeesAny => forces.All.Count > 0;

    /// <summary>Every group, whether or not something is in it.</summary>
    public IEnumerable<DueGroup> Groups => new Standing?[] { Standing.Overdue, Standing.Within30Days, Standing.Within60Days, Standing.Ahead, null }.Select(GroupOf);

    /// <summary>The address of a page, with {page} for its number.</summary>
    public string PageAddress => $"{Urls.Due}{QueryString.Create([KeyValuePair.Create("force", (string?)Place), KeyValuePair.Create("kind", (string?)Kind)])}&{PageField}={{page}}";

    public string AddressOf(int page) => PageAddress.Replace("{page}", $"{page}", StringComparison.Ordinal);

    public bool MayRecordAny => Shown.Items.Any(MayRecord);

    public IReadOnlyList<string> ColumnsOf(DueGroup group) => [group.HasDays ? "Due by" : "Why it is listed", "Who", "What", .. MayRecordAny ? ["Record"] : Array.Empty<string>()];

    public bool MayRecord(DueSoonLine line) => permissions.MayRecord(person, line.Records) && forces.Recording(line.Force) is not null;

    public string WhoOf(DueSoonLine line) => line.Officer is { } officer ? names.Of(officer) : forces.NameOf(line.Force, Today);

    public static string PageOfWho(DueSoonLine line) => line switch
    {
        { Officer: null } => Urls.EstablishmentOf(line.Force),
        { Of: DueSoonLine.Armed } => Urls.ArmedOfficer(line.Officer),
        _ => Urls.Commander(line.Officer),
    };

    public async Task<IActionResult> OnGetAsync([FromQuery] string? force, [FromQuery] string? kind, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("What falls due", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("What falls due")];
        (Place, Kind) = (force ?? forces.OpensOn(Everywhere), DueSoonLine.Kinds.Has(kind ?? "") ? kind! : "");
        if (Place != Everywhere && Places.All(each => each.Place != Place)) return StatusCode(StatusCodes.Status403Forbidden);
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        var shown = forces.In(Place == Everywhere ? "" : Place, Today);
        var all = await dues.OfAsync(book, shown, Today, cancel);
        var set = await settings.BookAsync(cancel);
        Ahead = shown.Select(each => set.Number(SettingTerms.WarningDays, each, Today)).DefaultIfEmpty(Roster.UsuallyAhead).Max();
        lines = [.. all.Where(line => Kind.Length == 0 || line.Of == Kind)];
        Shown = PageOf<DueSoonLine>.From(lines, Request.Query[PageField], PageSize);
        await names.LoadAsync(Shown.Items.Select(line => line.Officer).OfType<string>(), cancel);
        viewed.Saw(TacticsDecision.Declaration.Name, Shown.Items.Select(line => line.Decision).OfType<string>());
        return Page();
    }

    private DueGroup GroupOf(Standing? standing)
    {
        var first = lines.Index().FirstOrDefault(each => each.Item.StandingOn(Today) == standing).Index;
        return new DueGroup(standing?.Heading(Ahead) ?? "No day on record", standing is not null, lines.Count(Belongs), (first / PageSize) + 1, [.. Shown.Items.Where(Belongs)]);

        bool Belongs(DueSoonLine line) => line.StandingOn(Today) == standing;
    }
}

/// <summary>What is about as pressing.</summary>
/// <param name="HasDays">False of what has no day on record.</param>
/// <param name="Count">On all pages.</param>
/// <param name="FirstPage">Where it begins.</param>
/// <param name="Lines">Of the page shown.</param>
internal sealed record DueGroup(string Heading, bool HasDays, int Count, int FirstPage, IReadOnlyList<DueSoonLine> Lines);
