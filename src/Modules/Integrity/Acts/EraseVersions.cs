using ArmedPolicingGov.Ledger.Erasing;
using MediatR;

namespace ArmedPolicingGov.Integrity.Acts;

/// <summary>Erase the content of versions because the law demands it.</summary>
internal sealed record EraseVersions(Erase Erase) : IRequest<Ended>;

internal sealed class EraseVersionsHandler(EraseRecords records) : IRequestHandler<EraseVersions, Ended>
{
    public async Task<Ended> Handle(EraseVersions request, CancellationToken cancellationToken)
    {
        var faults = new Facts.Faults();
        return new Ended(await records.EraseAsync(request.Erase, faults, cancellationToken), faults.First);
    }
}
