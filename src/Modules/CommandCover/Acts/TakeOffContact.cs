using ArmedPolicingGov.CommandCover.Contacts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Take somebody's contact off the rota.</summary>
internal sealed record TakeOffContact(RotaContact Contact, IReadOnlyList<Basis> Seen, string Reason, Person By) : IRequest<Done>;

internal sealed class TakeOffContactHandler(Deeds deeds) : IRequestHandler<TakeOffContact, Done>
{
    public Task<Done> Handle(TakeOffContact request, CancellationToken cancellationToken) =>
        deeds.RecordAsync("take-off-contact", request.By, [request.Contact with { Withdrawn = true }], cancellationToken, request.Reason, further: request.Seen);
}
