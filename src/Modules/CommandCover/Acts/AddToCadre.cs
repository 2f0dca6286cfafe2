using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Add somebody to a region's cadre of specialists.</summary>
internal sealed record AddToCadre(CadreMember Member, Person By) : IRequest<Done>;

internal sealed class AddToCadreHandler(Deeds deeds) : IRequestHandler<AddToCadre, Done>
{
    public Task<Done> Handle(AddToCadre request, CancellationToken cancellationToken) => deeds.RecordAsync("add-to-cadre", request.By, [request.Member], cancellationToken);
}
