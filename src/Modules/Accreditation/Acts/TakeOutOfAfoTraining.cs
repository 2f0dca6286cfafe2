using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Take somebody out of a training day of armed officers who did not attend it.</summary>
/// <param name="Seen">The version that the person had before them.</param>
internal sealed record TakeOutOfAfoTraining(AfoAttendance Attendance, IReadOnlyList<Basis> Seen, string Reason, Person By) : IRequest<Done>;

internal sealed class TakeOutOfAfoTrainingHandler(Deeds deeds) : IRequestHandler<TakeOutOfAfoTraining, Done>
{
    public Task<Done> Handle(TakeOutOfAfoTraining request, CancellationToken cancellationToken) =>
        deeds.RecordAsync("take-out-of-afo-training", request.By, [request.Attendance with { Withdrawn = true }], cancellationToken, request.Reason, further: request.Seen);
}
