using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Sessions;

/// <summary>Record a training session once, for all who attended: what it was, who came, what each is credited with, what it leaves open.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class NewModel(IReadFactBooks books, ForcesInSight forces, OfficerNames names, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);
    private FactBook book = null!;
    private string force = "";

    public string ForceName => forces.NameOf(force, today);

    public Typed Typed { get; private set; } = null!;

    /// <summary>What may have been covered: announced or in use, and not taken out of use before today.</summary>
    public IReadOnlyList<ItemInForce> Items { get; private set; } = [];

    public IReadOnlyList<(string Officer, string Words)> Commanders { get; private set; } = [];

    /// <summary>What is about to be recorded; on the last step only.</summary>
    public SessionPlan? Plan { get; private set; }

    /// <summary>What became of each row of a file; empty where none was sent with this step.</summary>
    public IReadOnlyList<CourseRow> FileRows { get; private set; } = [];

    public IReadOnlyList<Duty> LeftOpen { get; private set; } = [];

    public OfficerNames Names => names;

    public string NameOf(string item) => book.Items.RowFor(item, force)?.Name ?? item;

    public string CreditOf(string officer) => Plan!.CreditsOf(book, officer) is { Count: > 0 } credits ? string.Join("; ", credits.Select(credit => Credit.Words(credit, NameOf))) : "Attendance";

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
            var done = await mediator.Send(new RecordSession(plan.Session, plan.Roles, plan.Items, plan.Attended, plan.Credits(book), person), cancel);
            if (done.IsRecorded)
            {
                TempData.Notify(new Notice("The session is recorded", Success: true));
                return Redirect(Urls.Session(plan.Session.Session));
            }

            frame.Problems.Tell(done.Faults, kinds);
        }

        await names.LoadAsync(plan.Attended, cancel);
        (Plan, LeftOpen) = (plan, plan.LeavesOpen(book));
        frame.Title = "Check the session before you record it";
        return Page();
    }

    /// <summary>All of a file or nothing is taken: its numbers go where people type them, so that later steps need no file.</summary>
    private SessionPlan Read()
    {
        var (numbers, problem) = CourseFile.Read(Request.Form, SessionForm.File);
        var rows = CourseRow.Of(numbers ?? [], force, book, forces);
        List<string> filed = [.. rows.Where(row => row.Problem is null).Select(row => row.Officer)];
        var plan = SessionForm.Read(Typed, numbers is null && problem is null ? null : filed, force, book, forces, reference, today, frame.Problems);
        FileRows = frame.Problems.Any ? rows : [.. rows.Select(row => row.Credited(plan, book))];
        if (problem is not null) frame.Problems.Add(SessionForm.File, problem);
        else if (FileRows.Count(row => row.Problem is not null) is > 0 and var wrong) frame.Problems.Add(SessionForm.File, $"{wrong} of the {FileRows.Count} rows of the file cannot be taken, so none was. The list of rows says why: correct the file and choose it again");
        else if (filed.Count > 0) Typed = Typed.With(SessionForm.Numbers, string.Join('\n', [.. Typed[SessionForm.Numbers].Split('\n', StringSplitOptions.RemoveEmptyEntries), .. filed]));
        return plan;
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
        Commanders = [.. roster.Select(officer => (officer, names.Of(officer))).OrderBy(each => each.Item2, StringComparer.Ordinal)];
        Items = [.. book.Items.For(force).Where(item => item.Row.InUseTo is not { } to || to > today.AddYears(-1)).OrderBy(item => item.Row.Name, StringComparer.Ordinal)];
        return Page();
    }
}
