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

/// <summary>Add people to a session on record who were forgotten: who, what each is credited with, what it leaves open.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class AddModel(SessionDesk desk, ForcesInSight forces, OfficerNames names, Kinds kinds, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);
    private OpenSession open = null!;

    public TrainingSession Session => open.Session;

    public IReadOnlyList<string> Roles => open.Past.Roles;

    public IReadOnlyList<string> Items => [.. open.Past.Items.Select(open.NameOf)];

    public OfficerNames Names => names;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public AttendedQuestions Attendance { get; private set; } = null!;

    /// <summary>Who is about to be added; on the last step only.</summary>
    public SessionPlan? Plan { get; private set; }

    public IReadOnlyList<Duty> LeftOpen { get; private set; } = [];

    /// <summary>What became of each row of a file; empty where none was sent with this step.</summary>
    public IReadOnlyList<CourseRow> FileRows { get; private set; } = [];

    public string CreditOf(string officer) => Credit.All(Plan!.CreditsOf(open.Book, officer), open.NameOf);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? session, CancellationToken cancel) => await FindAsync(session, cancel) ?? await AskAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromQuery] string? session, [FromForm] string? step, CancellationToken cancel)
    {
        if (await FindAsync(session, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        if (step == "change") return await AskAsync(cancel);
        var read = AttendedRead.Of(open.Past.Plan, Typed, Request.Form, open.Past.Plan.Attended, open.Book, forces, frame.Problems);
        (Typed, FileRows) = (read.Typed, read.Rows);
        if (frame.Problems.Any) return await AskAsync(cancel);
        if (step == "record" && open.IsAsSeen(Typed, frame.Problems) && await RecordAsync(read.Plan, cancel) is { } done) return done;
        await names.LoadAsync(read.Plan.Attended.Concat(FileRows.Select(row => row.Officer).Where(officer => officer.Length > 0)), cancel);
        (Plan, LeftOpen) = (read.Plan, read.Plan.LeavesOpen(open.Book));
        Typed = Typed.With(OpenSession.Seen, Session.Revision ?? "");
        return Page();
    }

    private async Task<IActionResult?> RecordAsync(SessionPlan plan, CancellationToken cancel)
    {
        var done = await desk.RecordAsync(ChangeSession.Add, SessionChange.Adding(open.Past, plan, open.Book), null, cancel);
        return this.LeadOn(frame, kinds, done, plan.Attended.Count == 1 ? "One commander is added to the session" : $"{plan.Attended.Count} commanders are added to the session", Urls.Session(Session.Session));
    }

    private async Task<IActionResult?> FindAsync(string? session, CancellationToken cancel)
    {
        var (found, closed) = await desk.OpenAsync(session, cancel);
        if (found is null) return closed;
        open = found;
        (frame.Title, frame.BackLink) = ("Add people to the session", Urls.Session(Session.Session));
        return null;
    }

    private async Task<PageResult> AskAsync(CancellationToken cancel)
    {
        var roster = Roster.Of(open.Book, Session.Force, today).Select(line => line.Officer).Except(open.Past.Plan.Attended, StringComparer.Ordinal).ToList();
        await names.LoadAsync(roster.Concat(FileRows.Select(row => row.Officer).Where(officer => officer.Length > 0)), cancel);
        Attendance = AttendedQuestions.Of(Typed, roster, names, FileRows, frame.Problems);
        return Page();
    }
}
