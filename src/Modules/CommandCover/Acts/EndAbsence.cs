using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Record the day on which somebody who was away is back.</summary>
internal sealed record EndAbsence(Absence Absence, DateOnly BackOn, IReadOnlyList<Basis> Seen, string Reason, Person By) : IRequest<Done>;

internal sealed class EndAbsenceHandler(Deeds deeds) : IRequestHandler<EndAbsence, Done>
{
    public Task<Done> Handle(EndAbsence request, CancellationToken cancellationToken) =>
        deeds.RecordAsync("end-absence", request.By, [request.Absence with { To = request.BackOn }], cancellationToken, request.Reason, further: request.Seen);
}
