using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Others;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record an organisation that is no force.</summary>
internal sealed record RecordOrganisation(OtherOrganisation Organisation, Person By) : IRequest<Done>;

internal sealed class RecordOrganisationHandler(Deeds deeds) : IRequestHandler<RecordOrganisation, Done>
{
    public Task<Done> Handle(RecordOrganisation request, CancellationToken cancellationToken) => deeds.RecordAsync("record-organisation", request.By, [request.Organisation], cancellationToken);
}
