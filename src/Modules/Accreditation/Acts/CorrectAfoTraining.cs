using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Correct the day, the content or the provider of a training day of armed officers on record.</summary>
/// <param name="Seen">The version that the person had before them.</param>
internal sealed record CorrectAfoTraining(AfoTrainingDay Day, IReadOnlyList<Basis> Seen, string Reason, Person By) : IRequest<Done>;

internal sealed class CorrectAfoTrainingHandler(Deeds deeds) : IRequestHandler<CorrectAfoTraining, Done>
{
    public Task<Done> Handle(CorrectAfoTraining request, CancellationToken cancellationToken) =>
        deeds.RecordAsync("correct-afo-training", request.By, [request.Day], cancellationToken, request.Reason, further: request.Seen);
}
