using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Add people to a training day of armed officers on record.</summary>
/// <param name="Seen">The versions that the person had before them: somebody may have been taken out before.</param>
internal sealed record AddToAfoTraining(IReadOnlyList<AfoAttendance> Attended, IReadOnlyList<Basis> Seen, Person By) : IRequest<Done>;

internal sealed class AddToAfoTrainingHandler(Deeds deeds) : IRequestHandler<AddToAfoTraining, Done>
{
    public Task<Done> Handle(AddToAfoTraining request, CancellationToken cancellationToken) =>
        deeds.RecordAsync("add-to-afo-training", request.By, request.Attended, cancellationToken, further: request.Seen);
}
