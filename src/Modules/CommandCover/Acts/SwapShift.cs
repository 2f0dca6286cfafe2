using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Give a shift to another commander, who passes the same checks as anybody who is put on the rota.</summary>
/// <param name="Taken">The shift with who takes it, and its details.</param>
/// <param name="Seen">The shift as the person had it before them.</param>
internal sealed record SwapShift(PlannedShift Taken, ShiftSwap Swap, IReadOnlyList<Basis> Seen, Person By) : IRequest<Done>;

internal sealed class SwapShiftHandler(RotaDesk desk, Deeds deeds) : IRequestHandler<SwapShift, Done>
{
    public async Task<Done> Handle(SwapShift request, CancellationToken cancellationToken)
    {
        var judged = Judged.InTurn(await desk.LoadAsync([request.Taken.Shift], cancellationToken), [request.Taken])[0];
        return judged.Refusals.Count > 0
            ? Done.Refused(judged.AsFault())
            : await deeds.RecordAsync("swap-shift", request.By, [request.Taken.Shift, request.Swap], cancellationToken, request.Swap.Reason, further: request.Seen);
    }
}
