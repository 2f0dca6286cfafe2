using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Announce a tactic, munition or weapon: from then on each commander concerned has a duty to meet it (recommendation 6).</summary>
/// <param name="Further">Its own rule and its version, as far as they are given.</param>
internal sealed record AnnounceItem(Item Item, ItemApproval Approval, IReadOnlyList<Fact> Further, Person By) : IRequest<Done>;

internal sealed class AnnounceItemHandler(Deeds deeds) : IRequestHandler<AnnounceItem, Done>
{
    public Task<Done> Handle(AnnounceItem request, CancellationToken cancellationToken) => deeds.RecordAsync("announce-item", request.By, [request.Item, request.Approval, .. request.Further], cancellationToken);
}
