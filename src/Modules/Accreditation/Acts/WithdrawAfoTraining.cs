using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Withdraw a training day of armed officers that never was, with everybody's attendance.</summary>
/// <param name="Seen">The versions that the person had before them.</param>
internal sealed record WithdrawAfoTraining(AfoTrainingDay Day, IReadOnlyList<AfoAttendance> Attended, IReadOnlyList<Basis> Seen, string Reason, Person By) : IRequest<Done>;

internal sealed class WithdrawAfoTrainingHandler(Deeds deeds) : IRequestHandler<WithdrawAfoTraining, Done>
{
    public Task<Done> Handle(WithdrawAfoTraining request, CancellationToken cancellationToken) => deeds.RecordAsync("withdraw-afo-training", request.By,
        [request.Day with { Withdrawn = true }, .. request.Attended.Select(each => each with { Withdrawn = true })], cancellationToken, request.Reason, further: request.Seen);
}
