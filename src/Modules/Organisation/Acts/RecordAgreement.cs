using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Agreements;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record an agreement with its parties.</summary>
internal sealed record RecordAgreement(Agreement Agreement, IReadOnlyList<AgreementParty> Parties, Person By) : IRequest<Done>;

internal sealed class RecordAgreementHandler(Deeds deeds) : IRequestHandler<RecordAgreement, Done>
{
    public Task<Done> Handle(RecordAgreement request, CancellationToken cancellationToken) => deeds.RecordAsync("record-agreement", request.By, [request.Agreement, .. request.Parties], cancellationToken);
}
