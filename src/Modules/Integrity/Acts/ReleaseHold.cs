using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Erasing;
using MediatR;

namespace ArmedPolicingGov.Integrity.Acts;

/// <summary>Release a legal hold: what it kept may be erased again.</summary>
/// <param name="Hold">As it is known now.</param>
internal sealed record ReleaseHold(LegalHold Hold, DateOnly On, string Reason, Person By) : IRequest<Ended>;

internal sealed class ReleaseHoldHandler(EraseRecords records) : IRequestHandler<ReleaseHold, Ended>
{
    public async Task<Ended> Handle(ReleaseHold request, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        return new Ended(await records.ReleaseAsync(request.Hold, request.On, request.Reason, request.By, faults, cancellationToken), faults.First);
    }
}
