using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Suspend a commander, have them step back, reinstate them, and their like: an event for each role, by one act.</summary>
/// <param name="Ticket">What happens to their ticket; null: nothing.</param>
internal sealed record ChangeStanding(StandingAct Act, IReadOnlyList<CommanderEvent> Events, TicketEvent? Ticket, string Reason, Person By) : IRequest<Done>;

internal sealed class ChangeStandingHandler(Deeds deeds) : IRequestHandler<ChangeStanding, Done>
{
    public Task<Done> Handle(ChangeStanding request, CancellationToken cancellationToken) =>
        deeds.RecordAsync(request.Act.Code, request.By, [.. request.Events, .. request.Ticket is { } ticket ? [ticket] : Array.Empty<Fact>()], cancellationToken, request.Reason);
}
