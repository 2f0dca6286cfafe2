using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Careers;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Withdraw that an officer left the service, and give them back what ended by it.</summary>
internal sealed record TakeBackLeaving(Leaving Leaving, string Reason, Person By) : IRequest<Done>;

internal sealed class TakeBackLeavingHandler(Deeds deeds, Latest latest, Endings endings) : IRequestHandler<TakeBackLeaving, Done>
{
    public async Task<Done> Handle(TakeBackLeaving request, CancellationToken cancellationToken)
    {
        var leaving = request.Leaving;
        Fact[] facts = [leaving with { Withdrawn = true }, .. await endings.UndoneAsync(Leaving.Declaration, leaving.Id, leaving.Officer, leaving.On, cancellationToken)];
        return await deeds.RecordAsync("take-back-leaving", request.By, facts, cancellationToken, request.Reason, further: await latest.OfAsync(facts, cancellationToken));
    }
}
