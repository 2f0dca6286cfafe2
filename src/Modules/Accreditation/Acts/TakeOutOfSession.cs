using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Withdraw somebody's attendance at a session, with all that it was worth to them.</summary>
/// <param name="Credits">The commander events that the session made for them and that stand.</param>
internal sealed record TakeOutOfSession(SessionAttendance Attendance, IReadOnlyList<CommanderEvent> Credits, IReadOnlyList<Basis> Seen, string Reason, Person By) : IRequest<Done>;

internal sealed class TakeOutOfSessionHandler(Deeds deeds) : IRequestHandler<TakeOutOfSession, Done>
{
    public Task<Done> Handle(TakeOutOfSession request, CancellationToken cancellationToken) => deeds.RecordAsync("take-out-of-session", request.By,
        [request.Attendance with { Withdrawn = true }, .. request.Credits.Select(credit => credit with { Withdrawn = true })], cancellationToken, request.Reason, further: request.Seen);
}
