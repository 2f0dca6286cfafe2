using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Put commanders on the rota, each of whom may command at every minute of their shift: all of the shifts, or none.</summary>
internal sealed record PutOnRota(IReadOnlyList<PlannedShift> Shifts, Person By) : IRequest<Done>;

internal sealed class PutOnRotaHandler(RotaDesk desk, Deeds deeds) : IRequestHandler<PutOnRota, Done>
{
    public async Task<Done> Handle(PutOnRota request, CancellationToken cancellationToken)
    {
        var rota = await desk.LoadAsync([.. request.Shifts.Select(each => each.Shift)], cancellationToken);
        var judged = Judged.InTurn(rota, request.Shifts);
        var faults = judged.Where(each => each.Refusals.Count > 0).Select(each => each.AsFault()).ToList();
        return faults.Count > 0
            ? Done.Refused(faults)
            : await deeds.RecordAsync("put-on-rota", request.By, [.. request.Shifts.SelectMany(each => new Fact[] { each.Shift, each.Detail })], cancellationToken);
    }
}
