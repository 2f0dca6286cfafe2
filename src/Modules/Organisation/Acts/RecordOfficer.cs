using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record an officer with the rank that they hold.</summary>
internal sealed record RecordOfficer(Officer Officer, RankHeld Rank, Person By) : IRequest<Done>;

internal sealed class RecordOfficerHandler(Deeds deeds) : IRequestHandler<RecordOfficer, Done>
{
    public Task<Done> Handle(RecordOfficer request, CancellationToken cancellationToken) =>
        deeds.RecordAsync("record-officer", request.By, [request.Officer, request.Rank], cancellationToken);
}
