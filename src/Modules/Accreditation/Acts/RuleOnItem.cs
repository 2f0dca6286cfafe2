using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record whether a tactic, munition or weapon is permitted, and whether it needs an authority before each use.</summary>
internal sealed record RuleOnItem(ItemRule Rule, Person By) : IRequest<Done>;

internal sealed class RuleOnItemHandler(Deeds deeds) : IRequestHandler<RuleOnItem, Done>
{
    public Task<Done> Handle(RuleOnItem request, CancellationToken cancellationToken) => deeds.RecordAsync("rule-on-item", request.By, [request.Rule], cancellationToken);
}
