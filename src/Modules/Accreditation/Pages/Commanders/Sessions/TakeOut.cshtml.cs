using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Sessions;

/// <summary>Take somebody out of a session who did not attend it: their attendance and all that it was worth to them is withdrawn by one act.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class TakeOutModel(FactsContext facts, IReadFactBooks books, ForcesInSight forces, OfficerNames names, Latest latest, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    private PastSession found = null!;
    private FactBook book = null!;
    private SessionAttendance attendance = null!;

    public TrainingSession Session => found.Session;

    public string Name => names.Of(attendance.Officer);

    public IReadOnlyList<CommanderEvent> Credits => [.. found.Credits[attendance.Officer]];

    public Typed Typed { get; private set; } = Typed.Of([]);

    public string NameOf(string item) => book.Items.RowFor(item, Session.Force)?.Name ?? item;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? session, [FromQuery] string? officer, CancellationToken cancel) =>
        await FindAsync(session, officer, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? session, [FromQuery] string? officer, CancellationToken cancel)
    {
        if (await FindAsync(session, officer, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var reason = Typed.Text(ReasonField, "Reason", "Say why they are taken out", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new TakeOutOfSession(attendance, Credits, await latest.OfAsync([attendance, .. Credits], cancel), reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{Name} is taken out of the session", Urls.Session(Session.Session)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? session, string? officer, CancellationToken cancel)
    {
        if (session is null || await PastSession.FindAsync(facts, session, cancel) is not { } past || past.Attended.FirstOrDefault(each => each.Officer == officer) is not { } attended) return NotFound();
        if (!permissions.MayRecord(person, TrainingSession.Declaration) || forces.Recording(past.Session.Force) is null) return StatusCode(StatusCodes.Status403Forbidden);
        (found, attendance, book) = (past, attended, (await books.AsKnownAsync(null, Clock.System, cancel)).Book);
        await names.LoadAsync([attendance.Officer], cancel);
        (frame.Title, frame.BackLink) = ($"Take {Name} out of the session", Urls.Session(Session.Session));
        return null;
    }
}
