using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Sessions;

/// <summary>Record a training session once, for all who attended: what it was, who came, what each is credited with, what it leaves open.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class NewModel(IReadFactBooks books, FactsContext facts, ForcesInSight forces, OfficerNames names, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);
    private FactBook book = null!;
    private string force = "";

    public string ForceName => forces.NameOf(force, today);

    public Typed Typed { get; private set; } = null!;

    public SessionQuestions Questions { get; private set; } = null!;

    public AttendedQuestions Attendance { get; private set; } = null!;

    /// <summary>What is about to be recorded; on the last step only.</summary>
    public SessionPlan? Plan { get; private set; }

    /// <summary>What became of each row of a file; empty where none was sent with this step.</summary>
    public IReadOnlyList<CourseRow> FileRows { get; private set; } = [];

    public IReadOnlyList<Duty> LeftOpen { get; private set; } = [];

    /// <summary>Sessions of the same day that are on record already, with how many of these people attended each.</summary>
    public IReadOnlyList<(TrainingSession Session, int Attended)> SameDay { get; private set; } = [];

    public OfficerNames Names => names;

    public string NameOf(string item) => book.Items.RowFor(item, force)?.Name ?? item;

    public string CreditOf(string officer) => Credit.All(Plan!.CreditsOf(book, officer), NameOf);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "force")] string? asked, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Query).WithDefault(SessionForm.On, today).WithDefault(SessionForm.Reference, $"{force}/session-{Deeds.NewReference()}");
        return await AskAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "force")] string? asked, [FromForm] string? step, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        if (step == "change") return await AskAsync(cancel);
        var plan = Read();
        if (frame.Problems.Any) return await AskAsync(cancel);
        if (step == "record")
        {
            var done = await mediator.Send(new RecordSession(plan, plan.Credits(book), person), cancel);
            if (done.IsRecorded)
            {
                TempData.Notify(new Notice("The session is recorded", Success: true));
                return Redirect(Urls.Session(plan.Session.Session));
            }

            frame.Problems.Tell(done.Faults, kinds);
        }

        await names.LoadAsync(plan.Attended.Concat(FileRows.Select(row => row.Officer).Where(officer => officer.Length > 0)), cancel);
        (Plan, LeftOpen, SameDay) = (plan, plan.LeavesOpen(book), await SameDayAsync(plan, cancel));
        frame.Title = "Check the session before you record it";
        return Page();
    }

    private async Task<IReadOnlyList<(TrainingSession, int)>> SameDayAsync(SessionPlan plan, CancellationToken cancel)
    {
        var sessions = await facts.Set<TrainingSession>().Where(each => each.Force == force && each.On == plan.Session.On && each.Session != plan.Session.Session).ToListAsync(cancel);
        var references = sessions.ConvertAll(each => each.Session);
        var attended = await facts.Set<SessionAttendance>().Where(each => references.Contains(each.Session) && plan.Attended.Contains(each.Officer)).GroupBy(each => each.Session).Select(each => new { each.Key, Count = each.Count() }).ToListAsync(cancel);
        return [.. attended.Select(each => (sessions.Single(session => session.Session == each.Key), each.Count)).OrderBy(each => each.Item1.Session, StringComparer.Ordinal)];
    }

    private SessionPlan Read()
    {
        var read = AttendedRead.Of(SessionForm.Read(Typed, force, book, reference, today, frame.Problems), Typed, Request.Form, [], book, forces, frame.Problems);
        (Typed, FileRows) = (read.Typed, read.Rows);
        return read.Plan;
    }

    private async Task<bool> OpenAsync(string? asked, CancellationToken cancel)
    {
        (frame.Title, frame.BackLink) = ("Record a training session", Urls.Sessions);
        if (!permissions.MayRecord(person, TrainingSession.Declaration) || forces.Recording(asked) is not { } own) return false;
        (force, book) = (own, (await books.AsKnownAsync(null, Clock.System, cancel)).Book);
        return true;
    }

    private async Task<PageResult> AskAsync(CancellationToken cancel)
    {
        var roster = Roster.Of(book, force, today).Select(line => line.Officer).Distinct(StringComparer.Ordinal).ToList();
        await names.LoadAsync(roster.Concat(FileRows.Select(row => row.Officer).Where(officer => officer.Length > 0)), cancel);
        Questions = SessionQuestions.Of(Typed, book, force, today, []);
        Attendance = AttendedQuestions.Of(Typed, roster, names, FileRows, frame.Problems);
        return Page();
    }
}
