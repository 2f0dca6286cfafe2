using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record a training day of AFOs, once for all who attended.</summary>
internal sealed record RecordAfoTraining(AfoTrainingDay Day, IReadOnlyList<string> Attended, Person By) : IRequest<Done>;

internal sealed class RecordAfoTrainingHandler(Deeds deeds) : IRequestHandler<RecordAfoTraining, Done>
{
    public Task<Done> Handle(RecordAfoTraining request, CancellationToken cancellationToken) => deeds.RecordAsync("record-afo-training", request.By,
        [request.Day, .. request.Attended.Select(officer => new AfoAttendance { TrainingDay = request.Day.TrainingDay, Officer = officer })], cancellationToken);
}
