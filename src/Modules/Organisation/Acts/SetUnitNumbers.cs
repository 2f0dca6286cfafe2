using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Units;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record the establishment of a unit from a day on.</summary>
internal sealed record SetUnitNumbers(IReadOnlyList<UnitNumber> Numbers, Person By) : IRequest<Done>;

internal sealed class SetUnitNumbersHandler(Deeds deeds) : IRequestHandler<SetUnitNumbers, Done>
{
    public Task<Done> Handle(SetUnitNumbers request, CancellationToken cancellationToken) => deeds.RecordAsync("set-unit-numbers", request.By, request.Numbers, cancellationToken);
}
