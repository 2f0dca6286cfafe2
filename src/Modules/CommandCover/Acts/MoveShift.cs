using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Change when a shift begins and ends; its officer passes the checks for the new times.</summary>
/// <param name="Seen">The shift as the person had it before them.</param>
internal sealed record MoveShift(PlannedShift Moved, IReadOnlyList<Basis> Seen, string Reason, Person By) : IRequest<Done>;

internal sealed class MoveShiftHandler(RotaDesk desk, Deeds deeds) : IRequestHandler<MoveShift, Done>
{
    public async Task<Done> Handle(MoveShift request, CancellationToken cancellationToken)
    {
        var judged = Judged.InTurn(await desk.LoadAsync([request.Moved.Shift], cancellationToken), [request.Moved])[0];
        return judged.Refusals.Count > 0
            ? Done.Refused(judged.AsFault())
            : await deeds.RecordAsync("move-shift", request.By, [request.Moved.Shift], cancellationToken, request.Reason, further: request.Seen);
    }
}
