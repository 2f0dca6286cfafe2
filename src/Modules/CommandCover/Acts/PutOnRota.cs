using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Put commanders on the rota, each of whom may command at every minute of their shift: all of the shifts, or none. One that has begun needs the reason why it was not there before.</summary>
internal sealed record PutOnRota(IReadOnlyList<PlannedShift> Shifts, Person By) : IRequest<Done>;

internal sealed class PutOnRotaHandler(RotaDesk desk, Deeds deeds) : IRequestHandler<PutOnRota, Done>
{
    public async Task<Done> Handle(PutOnRota request, CancellationToken cancellationToken)
    {
        if (request.Shifts.FirstOrDefault(each => each.Shift.From < desk.Now && each.Detail.Afterwards is null) is { } past)
            return Done.Refused(new Fault(ShiftDetail.Declaration.Name, null, "afterwards", null, $"The shift from {LondonClock.DateAndTime(past.Shift.From)} has begun already", "Say why it was not recorded before"));
        var rota = await desk.LoadAsync([.. request.Shifts.Select(each => each.Shift)], cancellationToken);
        var judged = Judged.InTurn(rota, request.Shifts);
        var faults = judged.Where(each => each.Refusals.Count > 0).Select(each => each.AsFault()).ToList();
        return faults.Count > 0
            ? Done.Refused(faults)
            : await deeds.RecordAsync("put-on-rota", request.By, [.. request.Shifts.SelectMany(each => new Fact[] { each.Shift, each.Detail })], cancellationToken);
    }
}
