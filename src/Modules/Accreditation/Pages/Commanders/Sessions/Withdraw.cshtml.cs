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

/// <summary>Withdraw a session that never was, with everything that it was worth, by one act and with a reason.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class WithdrawModel(SessionDesk desk, OfficerNames names, Reference reference, Kinds kinds, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    private OpenSession open = null!;
    private SessionChange change = null!;

    public TrainingSession Session => open.Session;

    public OfficerNames Names => names;

    /// <summary>What each who attended loses by it.</summary>
    public IReadOnlyList<(string Who, string What)> Lost => [.. change.Credits.Select(each => (names.Of(each.Officer), Credit.All(each.Before, open.NameOf)))];

    public IReadOnlyList<(string Officer, string Role)> PutOutOfDate => change.PutsOutOfDate(open.Book, store.Today(clock));

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? session, CancellationToken cancel) => await FindAsync(session, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? session, CancellationToken cancel)
    {
        if (await FindAsync(session, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var reason = Typed.Text(ReasonField, "Reason", "Say why the session is withdrawn", reference, frame.Problems);
        if (frame.Problems.Any || !open.IsAsSeen(Typed, frame.Problems)) return Page();
        var done = await desk.RecordAsync(ChangeSession.Withdraw, change, reason, cancel);
        return this.LeadOn(frame, kinds, done, "The session is withdrawn", Urls.Session(Session.Session)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? session, CancellationToken cancel)
    {
        var (found, closed) = await desk.OpenAsync(session, cancel);
        if (found is null) return closed;
        (open, change) = (found, SessionChange.Withdrawing(found.Past));
        await names.LoadAsync(open.Past.Plan.Attended, cancel);
        (frame.Title, frame.BackLink) = ("Withdraw the whole session", Urls.Session(Session.Session));
        return null;
    }
}
