using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>A force's commanders: who is overdue, who falls due in 30, 60 and 90 days, who is in date, who is out of post.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(IReadFactBooks books, ForcesInSight forces, ArvSessions sessions, OfficerNames names, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public DateOnly Today { get; } = store.Today(clock);

    public string? Force { get; private set; }

    public IReadOnlyList<RosterLine> Lines { get; private set; } = [];

    /// <summary>TFCs whose yearly ARV session is overdue, or will be within 90 days.</summary>
    public IReadOnlyList<ArvSession> ArvSessions { get; private set; } = [];

    public ForcesInSight Forces => forces;

    public OfficerNames Names => names;

    public bool MayRecord => permissions.MayFillIn(person, CommanderEvent.Declaration) && person.Writes.Contains($"force/{Force}", StringComparer.Ordinal);

    public IReadOnlyList<string> Columns => ["Commander", "Role", "Annual refresher due", "APSTRA refresher due", "What stands in the way", .. MayRecord ? ["Record a refresher", "Record an APSTRA refresher"] : Array.Empty<string>()];

    public int CountOf(Standing standing) => Lines.Count(line => line.Standing == standing);

    /// <summary>The form of the plain door for an event of this commander, with what is known filled in.</summary>
    public static string RecordUrl(RosterLine line, string kind) => $"/records/commander_events/new?officer={Uri.EscapeDataString(line.Officer)}&kind={kind}{(kind == "apstra-refresher" ? "" : $"&role={line.Role}")}";

    public async Task<IActionResult> OnGetAsync([FromQuery] string? force, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Commanders", true);
        Force = force ?? forces.Own;
        if (Force is null) return Page();
        if (!forces.All.Contains(Force, StringComparer.Ordinal)) return StatusCode(StatusCodes.Status403Forbidden);
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        Lines = Roster.Of(book, Force, Today);
        ArvSessions = [.. (await sessions.OfForceAsync(book, Force, Today, cancel)).Where(each => each.IsPressing(Today))];
        await names.LoadAsync(Lines.Select(line => line.Officer), cancel);
        return Page();
    }
}
