using System.Globalization;
using ArmedPolicingGov.Accreditation.Citing;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Sessions;

/// <summary>One training session: what it was, who attended, what each was credited with.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class SessionModel(FactsContext facts, IReadFacts read, Citations citations, IReadFactBooks books, ForcesInSight forces, OfficerNames names, ViewLog viewed, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private PastSession found = null!;
    private FactBook book = null!;

    public string Reference { get; private set; } = "";

    public DateOnly On { get; private set; }

    /// <summary>Why it was withdrawn; null: it stands.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>The acts that recorded and changed it, oldest first.</summary>
    public IReadOnlyList<ActRecord> Acts { get; private set; } = [];

    public TrainingSession Session => found.Session;

    public IReadOnlyList<string> Roles => found.Roles;

    public IReadOnlyList<string> Items => [.. found.Items.Select(NameOf)];

    public IReadOnlyList<string> Attended => [.. found.Attended.Select(each => each.Officer)];

    public string ForceName => forces.NameOf(Session.Force, store.Today(clock));

    public OfficerNames Names => names;

    public Cited Guidance { get; private set; } = null!;

    public bool MayRecord => permissions.MayRecord(person, TrainingSession.Declaration) && forces.Recording(Session.Force) is not null;

    public string CreditOf(string officer) => Credit.All([.. found.Credits[officer]], NameOf);

    /// <summary>In which roles alone somebody attended, in words; null: in all that they hold.</summary>
    public string? AloneAs(string officer) => found.Plan.OnlyAs[officer].ToList() is { Count: > 0 } roles ? string.Join(" and ", roles.Select(CourseCells.Short)) : null;

    public async Task<IActionResult> OnGetAsync([FromRoute] string session, CancellationToken cancel)
    {
        var versions = await read.VersionsAsync(TrainingSession.Declaration, session, cancel);
        (Reference, Acts) = (session, [.. versions.OrderBy(each => each.Seq).Select(each => each.Act)]);
        if (await PastSession.FindAsync(facts, session, cancel) is not { } past) return ShowWithdrawn(versions);
        (found, book, On) = (past, (await books.AsKnownAsync(null, Clock.System, cancel)).Book, past.Session.On);
        Guidance = await citations.OfAsync(CitableRecord.Of(Session), store.Today(clock), cancel);
        await names.LoadAsync(Attended, cancel);
        viewed.Saw(SessionAttendance.Declaration.Name, found.Attended.Select(SessionAttendance.Declaration.KeyOf));
        Head(Urls.RosterOf(Session.Force));
        return Page();
    }

    private IActionResult ShowWithdrawn(IReadOnlyList<Facts.Version> versions)
    {
        if (versions is not [{ Withdrawn: true, Erased: null } last, ..]) return NotFound();
        On = DateOnly.TryParseExact(last.Values[TrainingSession.Declaration.PlaceOf("on")], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : LondonTime.DayOf(last.RecordedAt);
        WithdrawnBecause = last.Act.Reason ?? "Not given";
        Head(Urls.Roster);
        return Page();
    }

    private void Head(string roster)
    {
        (frame.Title, frame.Wide) = ($"Training session of {LondonClock.Date(On)}", true);
        frame.Breadcrumbs = [new Crumb("Commanders", roster), new Crumb("Training sessions", Urls.Sessions), new Crumb(LondonClock.Date(On))];
    }

    private string NameOf(string item) => book.Items.RowFor(item, Session.Force)?.Name ?? item;
}
