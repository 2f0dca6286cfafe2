using ArmedPolicingGov.Ledger.Erasing;
using MediatR;

namespace ArmedPolicingGov.Integrity.Acts;

/// <summary>Place a legal hold on a record and on what belongs to it.</summary>
internal sealed record PlaceHold(Hold Hold) : IRequest<Ended>;

internal sealed class PlaceHoldHandler(EraseRecords records) : IRequestHandler<PlaceHold, Ended>
{
    public async Task<Ended> Handle(PlaceHold request, CancellationToken cancellationToken)
    {
        var faults = new Facts.Faults();
        return new Ended(await records.HoldAsync(request.Hold, faults, cancellationToken), faults.First);
    }
}
