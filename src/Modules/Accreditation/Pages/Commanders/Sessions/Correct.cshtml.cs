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

/// <summary>Correct what a session on record was: what changes for whom is looked over before it is recorded, with a reason.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class CorrectModel(SessionDesk desk, OfficerNames names, Reference reference, Kinds kinds, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    private readonly DateOnly today = store.Today(clock);
    private OpenSession open = null!;

    public TrainingSession Session => open.Session;

    public OfficerNames Names => names;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public SessionQuestions Questions => SessionQuestions.Of(Typed, open.Book, Session.Force, today, open.Past.Items);

    /// <summary>What the session is to be; on the last step only.</summary>
    public SessionPlan? Plan { get; private set; }

    public IReadOnlyList<CreditChange> Changes { get; private set; } = [];

    public IReadOnlyList<Duty> LeftOpen { get; private set; } = [];

    public IReadOnlyList<(string Officer, string Role)> PutOutOfDate { get; private set; } = [];

    public string NameOf(string item) => open.NameOf(item);

    public string CreditOf(CreditChange change) => Credit.All(change.After, NameOf);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? session, CancellationToken cancel)
    {
        if (await FindAsync(session, cancel) is { } closed) return closed;
        Typed = SessionForm.Fill(Typed, open.Past.Plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? session, [FromForm] string? step, CancellationToken cancel)
    {
        if (await FindAsync(session, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        if (step == "change") return Page();
        var (plan, reason) = Read();
        if (frame.Problems.Any) return Page();
        var change = SessionChange.Correcting(open.Past, plan, open.Book);
        if (step == "record" && open.IsAsSeen(Typed, frame.Problems))
        {
            var done = await desk.RecordAsync(ChangeSession.Correct, change, reason, cancel);
            if (this.LeadOn(frame, kinds, done, "The session is corrected", Urls.Session(Session.Session)) is { } on) return on;
        }

        (Plan, Changes, PutOutOfDate, LeftOpen) = (plan, change.Credits, change.PutsOutOfDate(open.Book, today), plan.LeavesOpen(change.In(open.Book)));
        Typed = Typed.With(OpenSession.Seen, Session.Revision ?? "");
        return Page();
    }

    private (SessionPlan Plan, string? Reason) Read()
    {
        var asked = SessionForm.Read(Typed, Session.Force, open.Book, reference, today, frame.Problems, Session);
        var reason = Typed.Text(ReasonField, "What was wrong", "Say what was wrong", reference, frame.Problems);
        var plan = asked.For(open.Past.Plan);
        if (!frame.Problems.Any && plan.IsSameAs(open.Past.Plan)) frame.Problems.Add(SessionForm.Worth, "This is what is on record already. Change what is wrong, or go back");
        return (plan, reason);
    }

    private async Task<IActionResult?> FindAsync(string? session, CancellationToken cancel)
    {
        var (found, closed) = await desk.OpenAsync(session, cancel);
        if (found is null) return closed;
        open = found;
        await names.LoadAsync(open.Past.Plan.Attended, cancel);
        (frame.Title, frame.BackLink) = ("Correct the session", Urls.Session(Session.Session));
        return null;
    }
}
