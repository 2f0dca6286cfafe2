using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Give a shift to another commander, who passes the same checks as anybody who is put on the rota.</summary>
/// <param name="Taken">The shift with who takes it, and its details.</param>
/// <param name="Before">The shift as it stands.</param>
/// <param name="Seen">The shift as the person had it before them.</param>
internal sealed record SwapShift(PlannedShift Taken, Shift Before, ShiftSwap Swap, IReadOnlyList<Basis> Seen, Person By) : IRequest<Done>;

internal sealed class SwapShiftHandler(RotaDesk desk, Hindsight hindsight, Deeds deeds) : IRequestHandler<SwapShift, Done>
{
    public async Task<Done> Handle(SwapShift request, CancellationToken cancellationToken)
    {
        var judged = Judged.InTurn(await desk.LoadAsync([request.Taken.Shift], cancellationToken), [request.Taken])[0];
        if (judged.Refusals.Count > 0) return Done.Refused(judged.AsFault());
        var late = await hindsight.MarkAsync(request.Before, request.Taken.Shift, request.Swap.Reason, cancellationToken);
        return await deeds.RecordAsync("swap-shift", request.By, [request.Taken.Shift, request.Swap, .. late.Facts], cancellationToken, request.Swap.Reason, further: [.. request.Seen, .. late.Seen]);
    }
}
