using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Joins;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record that two officers on record are one person.</summary>
internal sealed record JoinRecords(SamePerson Join, Person By) : IRequest<Done>;

internal sealed class JoinRecordsHandler(Deeds deeds, Latest latest) : IRequestHandler<JoinRecords, Done>
{
    // They may have been joined and parted before.
    public async Task<Done> Handle(JoinRecords request, CancellationToken cancellationToken) =>
        await deeds.RecordAsync("join-records", request.By, [request.Join], cancellationToken, request.Join.Reason, further: await latest.OfAsync([request.Join], cancellationToken));
}
