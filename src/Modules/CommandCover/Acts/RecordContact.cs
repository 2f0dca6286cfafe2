using ArmedPolicingGov.CommandCover.Contacts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Record how somebody on the rota is reached, for the first time or anew.</summary>
/// <param name="Seen">The version that it takes the place of; none: it is the first.</param>
internal sealed record RecordContact(RotaContact Contact, IReadOnlyList<Basis> Seen, Person By) : IRequest<Done>;

internal sealed class RecordContactHandler(Deeds deeds) : IRequestHandler<RecordContact, Done>
{
    public Task<Done> Handle(RecordContact request, CancellationToken cancellationToken) =>
        deeds.RecordAsync("record-contact", request.By, [request.Contact], cancellationToken, further: request.Seen);
}
