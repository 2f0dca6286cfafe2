using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Others;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record the day from which an organisation that is no force is not there any more.</summary>
internal sealed record EndOrganisation(OtherOrganisation Organisation, DateOnly On, string Reason, Person By) : IRequest<Done>;

internal sealed class EndOrganisationHandler(Deeds deeds, Latest latest) : IRequestHandler<EndOrganisation, Done>
{
    public async Task<Done> Handle(EndOrganisation request, CancellationToken cancellationToken)
    {
        var ended = request.Organisation with { To = request.On };
        return await deeds.RecordAsync("end-organisation", request.By, [ended], cancellationToken, request.Reason, further: await latest.OfAsync([ended], cancellationToken));
    }
}
