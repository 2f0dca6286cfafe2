using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Sessions;

/// <summary>Take somebody out of a session who did not attend it: their attendance and all that it was worth to them is withdrawn by one act.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class TakeOutModel(SessionDesk desk, OfficerNames names, Reference reference, Kinds kinds, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    private OpenSession open = null!;
    private SessionAttendance attendance = null!;
    private SessionChange change = null!;

    public TrainingSession Session => open.Session;

    public OfficerNames Names => names;

    public string Name => names.Of(attendance.Officer);

    public IReadOnlyList<CommanderEvent> Credits => [.. open.Past.Credits[attendance.Officer]];

    public IReadOnlyList<(string Officer, string Role)> PutOutOfDate => change.PutsOutOfDate(open.Book, store.Today(clock));

    public Typed Typed { get; private set; } = Typed.Of([]);

    public string NameOf(string item) => open.NameOf(item);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? session, [FromQuery] string? officer, CancellationToken cancel) =>
        await FindAsync(session, officer, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? session, [FromQuery] string? officer, CancellationToken cancel)
    {
        if (await FindAsync(session, officer, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var reason = Typed.Text(ReasonField, "Reason", "Say why they are taken out", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await desk.RecordAsync(ChangeSession.TakeOut, change, reason, cancel);
        return this.LeadOn(frame, kinds, done, $"{Name} is taken out of the session", Urls.Session(Session.Session)) ?? Page();
    }

    /// <summary>Somebody who went back finds the session as it is.</summary>
    private RedirectResult TakenOut(TrainingSession session)
    {
        TempData.Notify(new Notice("They are not on record as having attended. This is the session as it is now"));
        return Redirect(Urls.Session(session.Session));
    }

    private async Task<IActionResult?> FindAsync(string? session, string? officer, CancellationToken cancel)
    {
        var (found, closed) = await desk.OpenAsync(session, cancel);
        if (found is null) return closed;
        if (found.Past.Attended.FirstOrDefault(each => each.Officer == officer) is not { } attended) return officer is null ? NotFound() : TakenOut(found.Past.Session);
        (open, attendance, change) = (found, attended, SessionChange.TakingOut(found.Past, attended));
        await names.LoadAsync([attendance.Officer], cancel);
        (frame.Title, frame.BackLink) = ($"Take {Name} out of the session", Urls.Session(Session.Session));
        return null;
    }
}
