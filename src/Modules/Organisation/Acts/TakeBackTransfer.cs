using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Careers;
using ArmedPolicingGov.Organisation.Transfers;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Withdraw that an officer leaves for another force, with all that was handed over, and give them back what ended by it.</summary>
internal sealed record TakeBackTransfer(Transfer Transfer, IReadOnlyList<HandedOver> Events, string Reason, Person By) : IRequest<Done>;

internal sealed class TakeBackTransferHandler(Deeds deeds, Latest latest, Endings endings) : IRequestHandler<TakeBackTransfer, Done>
{
    public async Task<Done> Handle(TakeBackTransfer request, CancellationToken cancellationToken)
    {
        var transfer = request.Transfer;
        Fact[] facts =
        [
            transfer with { Withdrawn = true }, .. request.Events.Select(each => each with { Withdrawn = true }),
            .. await endings.UndoneAsync(Transfer.Declaration, transfer.Id, transfer.FromOfficer, transfer.On, cancellationToken),
        ];
        return await deeds.RecordAsync("take-back-transfer", request.By, facts, cancellationToken, request.Reason, further: await latest.OfAsync(facts, cancellationToken));
    }
}
