using System.Globalization;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record a training session, and what it is worth to each who attended.</summary>
/// <param name="Credits">The commander events that it makes, without references.</param>
internal sealed record RecordSession(TrainingSession Session, IReadOnlyList<string> Roles, IReadOnlyList<string> Items, IReadOnlyList<string> Attended, IReadOnlyList<CommanderEvent> Credits, Person By) : IRequest<Done>;

internal sealed class RecordSessionHandler(Deeds deeds) : IRequestHandler<RecordSession, Done>
{
    public Task<Done> Handle(RecordSession request, CancellationToken cancellationToken)
    {
        var session = request.Session.Session;
        return deeds.RecordAsync("record-session", request.By,
        [
            request.Session,
            .. request.Roles.Select(role => new SessionRole { Session = session, Role = role }),
            .. request.Items.Select(item => new SessionItem { Session = session, Item = item }),
            .. request.Attended.Select(officer => new SessionAttendance { Session = session, Officer = officer }),
            .. request.Credits.Select((credit, number) => credit with { Event = string.Create(CultureInfo.InvariantCulture, $"{session}/{number + 1}") }),
        ], cancellationToken);
    }
}
