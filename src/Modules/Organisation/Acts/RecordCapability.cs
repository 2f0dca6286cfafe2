using ArmedPolicingGov.Organisation.Capabilities;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record what a region can call on others for.</summary>
internal sealed record RecordCapability(Capability Capability, Person By) : IRequest<Done>;

internal sealed class RecordCapabilityHandler(Deeds deeds) : IRequestHandler<RecordCapability, Done>
{
    public Task<Done> Handle(RecordCapability request, CancellationToken cancellationToken) => deeds.RecordAsync("record-capability", request.By, [request.Capability], cancellationToken);
}
