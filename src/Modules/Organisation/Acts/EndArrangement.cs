using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Units;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record the day from which a unit, or a holding by another force, is not there any more.</summary>
/// <param name="Ended">It, with that day.</param>
internal sealed record EndArrangement(Fact Ended, string Reason, Person By) : IRequest<Done>;

internal sealed class EndArrangementHandler(Deeds deeds, Latest latest) : IRequestHandler<EndArrangement, Done>
{
    public async Task<Done> Handle(EndArrangement request, CancellationToken cancellationToken) => await deeds.RecordAsync(request.Ended switch { JointUnit => "end-joint-unit", ForceUnit => "end-force-unit", _ => "end-served-by" },
        request.By, [request.Ended], cancellationToken, request.Reason, further: await latest.OfAsync([request.Ended], cancellationToken));
}
