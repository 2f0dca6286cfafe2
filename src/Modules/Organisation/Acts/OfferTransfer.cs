using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Transfers;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record that an officer leaves for another force, hand over what they were credited with, and end their posts on that day.</summary>
/// <param name="Posts">The posts that they hold on that day, as they stand.</param>
internal sealed record OfferTransfer(Transfer Transfer, IReadOnlyList<CommanderEvent> Events, IReadOnlyList<PostHeld> Posts, Person By) : IRequest<Done>;

internal sealed class OfferTransferHandler(Deeds deeds, Latest latest) : IRequestHandler<OfferTransfer, Done>
{
    public async Task<Done> Handle(OfferTransfer request, CancellationToken cancellationToken)
    {
        var ended = request.Posts.Select(post => post with { To = request.Transfer.On }).ToList();
        return await deeds.RecordAsync("offer-transfer", request.By, [request.Transfer, .. request.Events.Select(each => HandedOver.Of(request.Transfer.Id, each)), .. ended],
            cancellationToken, request.Transfer.Reason, further: await latest.OfAsync(ended, cancellationToken));
    }
}
