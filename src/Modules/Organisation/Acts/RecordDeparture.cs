using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Documents;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record where a force does something else than a document says.</summary>
internal sealed record RecordDeparture(Departure Departure, Person By) : IRequest<Done>;

internal sealed class RecordDepartureHandler(Deeds deeds) : IRequestHandler<RecordDeparture, Done>
{
    public Task<Done> Handle(RecordDeparture request, CancellationToken cancellationToken) => deeds.RecordAsync("record-departure", request.By, [request.Departure], cancellationToken);
}
