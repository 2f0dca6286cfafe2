using System.Globalization;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record a training session, and what it is worth to each who attended.</summary>
/// <param name="Plan">What it was, and who attended.</param>
/// <param name="Credits">The commander events that it makes, without references.</param>
internal sealed record RecordSession(SessionPlan Plan, IReadOnlyList<CommanderEvent> Credits, Person By) : IRequest<Done>;

internal sealed class RecordSessionHandler(Deeds deeds) : IRequestHandler<RecordSession, Done>
{
    public Task<Done> Handle(RecordSession request, CancellationToken cancellationToken)
    {
        var plan = request.Plan;
        var session = plan.Session.Session;
        return deeds.RecordAsync("record-session", request.By,
        [
            plan.Session,
            .. plan.Roles.Select(role => new SessionRole { Session = session, Role = role }),
            .. plan.Items.Select(item => new SessionItem { Session = session, Item = item }),
            .. plan.Attendances,
            .. request.Credits.Select((credit, number) => credit with { Event = string.Create(CultureInfo.InvariantCulture, $"{session}/{number + 1}") }),
        ], cancellationToken);
    }
}
