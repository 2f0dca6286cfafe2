using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Units;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record a unit of a force with its establishment.</summary>
internal sealed record RecordForceUnit(ForceUnit Unit, IReadOnlyList<UnitNumber> Numbers, Person By) : IRequest<Done>;

internal sealed class RecordForceUnitHandler(Deeds deeds) : IRequestHandler<RecordForceUnit, Done>
{
    public Task<Done> Handle(RecordForceUnit request, CancellationToken cancellationToken) => deeds.RecordAsync("record-force-unit", request.By, [request.Unit, .. request.Numbers], cancellationToken);
}
