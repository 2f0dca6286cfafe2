using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>Opens sessions on record for pages that change them, and records what they change.</summary>
internal sealed class SessionDesk(FactsContext facts, IReadFactBooks books, ForcesInSight forces, Latest latest, Permissions permissions, Person person, ViewLog viewed, IMediator mediator)
{
    /// <summary>The session, or why a page stays closed.</summary>
    public async Task<(OpenSession? Session, IActionResult? Closed)> OpenAsync(string? session, CancellationToken cancel)
    {
        if (session is null || await PastSession.FindAsync(facts, session, cancel) is not { } past) return (null, await GoneAsync(session, cancel));
        if (!permissions.MayRecord(person, TrainingSession.Declaration) || forces.Recording(past.Session.Force) is null) return (null, new StatusCodeResult(StatusCodes.Status403Forbidden));
        viewed.Saw(SessionAttendance.Declaration.Name, past.Attended.Select(SessionAttendance.Declaration.KeyOf));
        return (new OpenSession(past, (await books.AsKnownAsync(null, Clock.System, cancel)).Book), null);
    }

    /// <summary>Where to lead whoever would change a session that is not there: to its page, which says why it was withdrawn.</summary>
    private async Task<IActionResult> GoneAsync(string? session, CancellationToken cancel) => await latest.WithdrawnAsync(TrainingSession.Declaration, session, cancel) is null
        ? new NotFoundResult()
        : new LedAway(Urls.Session(session!), "This session is withdrawn already. This is what is left of it");

    public async Task<Done> RecordAsync(string act, SessionChange change, string? reason, CancellationToken cancel) =>
        await mediator.Send(new ChangeSession(act, change, await latest.OfAsync(change.Facts, cancel), reason, person), cancel);
}
