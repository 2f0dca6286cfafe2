using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Announce a tactic, munition or weapon: from then on each commander concerned has a duty to meet it (recommendation 6).</summary>
internal sealed record AnnounceItem(Item Item, ItemApproval Approval, Person By) : IRequest<Done>;

internal sealed class AnnounceItemHandler(Deeds deeds) : IRequestHandler<AnnounceItem, Done>
{
    public Task<Done> Handle(AnnounceItem request, CancellationToken cancellationToken) => deeds.RecordAsync("announce-item", request.By, [request.Item, request.Approval], cancellationToken);
}
