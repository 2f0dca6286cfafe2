using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Joins;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Withdraw that two officers on record are one person.</summary>
internal sealed record PartRecords(SamePerson Join, string Reason, Person By) : IRequest<Done>;

internal sealed class PartRecordsHandler(Deeds deeds, Latest latest) : IRequestHandler<PartRecords, Done>
{
    public async Task<Done> Handle(PartRecords request, CancellationToken cancellationToken) =>
        await deeds.RecordAsync("part-records", request.By, [request.Join with { Withdrawn = true }], cancellationToken, request.Reason, further: await latest.OfAsync([request.Join], cancellationToken));
}
