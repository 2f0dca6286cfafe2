using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>End a membership of a cadre from a day on.</summary>
internal sealed record EndMembership(CadreMember Member, DateOnly Until, IReadOnlyList<Basis> Seen, string Reason, Person By) : IRequest<Done>;

internal sealed class EndMembershipHandler(Deeds deeds) : IRequestHandler<EndMembership, Done>
{
    public Task<Done> Handle(EndMembership request, CancellationToken cancellationToken) =>
        deeds.RecordAsync("end-membership", request.By, [request.Member with { To = request.Until }], cancellationToken, request.Reason, further: request.Seen);
}
