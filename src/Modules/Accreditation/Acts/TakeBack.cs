using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Withdraw what was recorded of a commander in error, with all that was recorded of them together with it.</summary>
internal sealed record TakeBack(IReadOnlyList<Fact> Facts, IReadOnlyList<Basis> Seen, string Reason, Person By) : IRequest<Done>;

internal sealed class TakeBackHandler(Deeds deeds) : IRequestHandler<TakeBack, Done>
{
    public Task<Done> Handle(TakeBack request, CancellationToken cancellationToken) =>
        deeds.RecordAsync("withdraw", request.By, [.. request.Facts.Select(fact => fact with { Withdrawn = true })], cancellationToken, request.Reason, further: request.Seen);
}
