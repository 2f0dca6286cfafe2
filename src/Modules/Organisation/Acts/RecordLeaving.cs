using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Careers;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record that an officer leaves the police service, and end what they hold on that day.</summary>
internal sealed record RecordLeaving(Leaving Leaving, Ending Ending, Person By) : IRequest<Done>;

internal sealed class RecordLeavingHandler(Deeds deeds, Latest latest) : IRequestHandler<RecordLeaving, Done>
{
    public async Task<Done> Handle(RecordLeaving request, CancellationToken cancellationToken)
    {
        var (leaving, ended) = (request.Leaving, request.Ending.PostsUntil(request.Leaving.On));
        return await deeds.RecordAsync("leave-service", request.By, [leaving, .. request.Ending.RolesUntil(leaving.On, leaving.Id), .. ended], cancellationToken, further: await latest.OfAsync(ended, cancellationToken));
    }
}
