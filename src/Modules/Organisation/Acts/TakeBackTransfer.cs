using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Transfers;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Withdraw that an officer leaves for another force, with all that was handed over.</summary>
internal sealed record TakeBackTransfer(Transfer Transfer, IReadOnlyList<HandedOver> Events, string Reason, Person By) : IRequest<Done>;

internal sealed class TakeBackTransferHandler(Deeds deeds, Latest latest) : IRequestHandler<TakeBackTransfer, Done>
{
    public async Task<Done> Handle(TakeBackTransfer request, CancellationToken cancellationToken)
    {
        Fact[] facts = [request.Transfer with { Withdrawn = true }, .. request.Events.Select(each => each with { Withdrawn = true })];
        return await deeds.RecordAsync("take-back-transfer", request.By, facts, cancellationToken, request.Reason, further: await latest.OfAsync(facts, cancellationToken));
    }
}
