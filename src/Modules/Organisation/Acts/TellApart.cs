using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Joins;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record that two officers on record who look like one person are two.</summary>
internal sealed record TellApart(DifferentPeople Decision, Person By) : IRequest<Done>;

internal sealed class TellApartHandler(Deeds deeds, Latest latest) : IRequestHandler<TellApart, Done>
{
    // It may have been decided and withdrawn before.
    public async Task<Done> Handle(TellApart request, CancellationToken cancellationToken) =>
        await deeds.RecordAsync("tell-apart", request.By, [request.Decision], cancellationToken, request.Decision.Reason, further: await latest.OfAsync([request.Decision], cancellationToken));
}
