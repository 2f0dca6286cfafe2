using ArmedPolicingGov.Organisation.Capabilities;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record that a capability was tested, with what came of it.</summary>
/// <param name="Outcome">What came of it, kept as the act's evidence.</param>
internal sealed record TestCapability(Capability Capability, DateOnly On, string Outcome, Person By) : IRequest<Done>;

internal sealed class TestCapabilityHandler(Deeds deeds, Latest latest) : IRequestHandler<TestCapability, Done>
{
    public async Task<Done> Handle(TestCapability request, CancellationToken cancellationToken)
    {
        var tested = request.Capability with { LastTestedOn = request.On };
        return await deeds.RecordAsync("test-capability", request.By, [tested], cancellationToken, evidence: request.Outcome, further: await latest.OfAsync([tested], cancellationToken));
    }
}
