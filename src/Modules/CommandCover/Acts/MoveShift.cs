using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Change when a shift begins and ends; its officer passes the checks for the new times.</summary>
/// <param name="Before">The shift as it stands.</param>
/// <param name="Seen">The shift as the person had it before them.</param>
internal sealed record MoveShift(PlannedShift Moved, Shift Before, IReadOnlyList<Basis> Seen, string Reason, Person By) : IRequest<Done>;

internal sealed class MoveShiftHandler(RotaDesk desk, Hindsight hindsight, Deeds deeds) : IRequestHandler<MoveShift, Done>
{
    public async Task<Done> Handle(MoveShift request, CancellationToken cancellationToken)
    {
        var judged = Judged.InTurn(await desk.LoadAsync([request.Moved.Shift], cancellationToken), [request.Moved])[0];
        if (judged.Refusals.Count > 0) return Done.Refused(judged.AsFault());
        var late = await hindsight.MarkAsync(request.Before, request.Moved.Shift, request.Reason, cancellationToken);
        return await deeds.RecordAsync("move-shift", request.By, [request.Moved.Shift, .. late.Facts], cancellationToken, request.Reason, further: [.. request.Seen, .. late.Seen]);
    }
}
