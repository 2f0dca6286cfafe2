using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Careers;
using ArmedPolicingGov.Organisation.Transfers;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record that an officer leaves for another force, hand over what they were credited with, and end what they hold here on that day.</summary>
internal sealed record OfferTransfer(Transfer Transfer, IReadOnlyList<CommanderEvent> Events, Ending Ending, Person By) : IRequest<Done>;

internal sealed class OfferTransferHandler(Deeds deeds, Latest latest) : IRequestHandler<OfferTransfer, Done>
{
    public async Task<Done> Handle(OfferTransfer request, CancellationToken cancellationToken)
    {
        var (transfer, ended) = (request.Transfer, request.Ending.PostsUntil(request.Transfer.On));
        return await deeds.RecordAsync("offer-transfer", request.By, [transfer, .. request.Events.Select(each => HandedOver.Of(transfer.Id, each)), .. request.Ending.RolesUntil(transfer.On, transfer.Id), .. ended],
            cancellationToken, transfer.Reason, further: await latest.OfAsync(ended, cancellationToken));
    }
}
