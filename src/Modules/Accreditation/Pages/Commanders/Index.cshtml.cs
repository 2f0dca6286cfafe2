using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>A force's commanders: who is overdue, who falls due in 30, 60 and 90 days or further ahead where somebody asks for that, who is in date, who is out of post.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(IReadFactBooks books, ForcesInSight forces, ArvSessions sessions, SettingsInForce settings, Hindrances hindrances, OfficerNames names, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private FactBook book = null!;

    public DateOnly Today { get; } = store.Today(clock);

    public string? Force { get; private set; }

    public IReadOnlyList<RosterLine> Lines { get; private set; } = [];

    /// <summary>TFCs of whom no ARV session is on record at all: nothing says that they are late.</summary>
    public IReadOnlyList<ArvSession> WithoutArvSession { get; private set; } = [];

    /// <summary>TFCs whose yearly ARV session is overdue, or will be soon.</summary>
    public IReadOnlyList<ArvSession> ArvSessions { get; private set; } = [];

    /// <summary>How many roles are held without a selection on record.</summary>
    public int Unselected { get; private set; }

    /// <summary>How many days ahead something is due soon.</summary>
    public int Ahead { get; private set; } = Roster.UsuallyAhead;

    public ForcesInSight Forces => forces;

    public OfficerNames Names => names;

    public bool MayRecord => permissions.MayFillIn(person, CommanderEvent.Declaration) && person.Writes.Contains($"force/{Force}", StringComparer.Ordinal);

    public IReadOnlyList<string> Columns => ["Commander", "Role", "Annual refresher due", "APSTRA refresher due", "What stands in the way", .. MayRecord ? ["Record a refresher", "Record an APSTRA refresher"] : Array.Empty<string>()];

    public IReadOnlyList<Hindrance> InTheWayOf(RosterLine line) => hindrances.Of(book, line.Officer, line.Role, line.Obstacles, Today);

    public int CountOf(Standing standing) => Lines.Count(line => line.Standing == standing);

    /// <summary>Quick record for a refresher of this commander, with what is known filled in.</summary>
    public static string RecordUrl(RosterLine line, string kind) => Urls.QuickOf(line.Officer, kind, line.Role);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? force, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Commanders", true);
        book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        Force = force ?? forces.OpensOn(book);
        if (Force is null) return Page();
        if (!forces.All.Contains(Force, StringComparer.Ordinal)) return StatusCode(StatusCodes.Status403Forbidden);
        Ahead = (await settings.BookAsync(cancel)).Number(SettingTerms.WarningDays, Force, Today);
        Unselected = Road.Unselected.Of(book, Force, Today).Count;
        Lines = Roster.Of(book, Force, Today, Ahead);
        var all = await sessions.OfForceAsync(book, Force, Today, cancel);
        (ArvSessions, WithoutArvSession) = ([.. all.Where(each => each.IsPressing(Today, Ahead))], [.. all.Where(each => each.IsMissing)]);
        await names.LoadAsync(Lines.Select(line => line.Officer), cancel);
        await hindrances.LoadAsync(Lines.Select(line => line.Officer), Today, cancel);
        await hindrances.LoadReasonsAsync(book, Lines, Today, cancel);
        return Page();
    }
}
