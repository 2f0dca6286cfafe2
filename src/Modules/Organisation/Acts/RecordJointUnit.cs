using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Units;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record a unit that several forces run together.</summary>
internal sealed record RecordJointUnit(JointUnit Unit, Person By) : IRequest<Done>;

internal sealed class RecordJointUnitHandler(Deeds deeds) : IRequestHandler<RecordJointUnit, Done>
{
    public Task<Done> Handle(RecordJointUnit request, CancellationToken cancellationToken) => deeds.RecordAsync("record-joint-unit", request.By, [request.Unit], cancellationToken);
}
