using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Record that a commander is away.</summary>
internal sealed record RecordAbsence(Absence Absence, Person By) : IRequest<Done>;

internal sealed class RecordAbsenceHandler(Deeds deeds) : IRequestHandler<RecordAbsence, Done>
{
    public Task<Done> Handle(RecordAbsence request, CancellationToken cancellationToken) => deeds.RecordAsync("record-absence", request.By, [request.Absence], cancellationToken);
}
