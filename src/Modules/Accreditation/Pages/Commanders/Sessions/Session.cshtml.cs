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
internal sealed class SessionModel(FactsContext facts, IReadFactBooks books, ForcesInSight forces, OfficerNames names, ViewLog viewed, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private PastSession found = null!;
    private FactBook book = null!;

    public TrainingSession Session => found.Session;

    public IReadOnlyList<string> Roles => found.Roles;

    public IReadOnlyList<string> Items => [.. found.Items.Select(NameOf)];

    public IReadOnlyList<string> Attended => [.. found.Attended.Select(each => each.Officer)];

    public string ForceName => forces.NameOf(Session.Force, store.Today(clock));

    public OfficerNames Names => names;

    public bool MayRecord => permissions.MayRecord(person, TrainingSession.Declaration) && forces.Recording(Session.Force) is not null;

    public string CreditOf(string officer) => found.Credits[officer].Any() ? string.Join("; ", found.Credits[officer].Select(credit => Credit.Words(credit, NameOf))) : "Attendance";

    public async Task<IActionResult> OnGetAsync([FromRoute] string session, CancellationToken cancel)
    {
        if (await PastSession.FindAsync(facts, session, cancel) is not { } past) return NotFound();
        (found, book) = (past, (await books.AsKnownAsync(null, Clock.System, cancel)).Book);
        await names.LoadAsync(Attended, cancel);
        viewed.Saw(SessionAttendance.Declaration.Name, found.Attended.Select(SessionAttendance.Declaration.KeyOf));
        (frame.Title, frame.Wide) = ($"Training session of {LondonClock.Date(Session.On)}", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.RosterOf(Session.Force)), new Crumb("Training sessions", Urls.Sessions), new Crumb(LondonClock.Date(Session.On))];
        return Page();
    }

    private string NameOf(string item) => book.Items.RowFor(item, Session.Force)?.Name ?? item;
}
