using ArmedPolicingGov.CommandCover.Overrides;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Ask for a shift that the checks refuse. It makes no shift: a second person decides.</summary>
/// <param name="Override">The reference of the request.</param>
/// <param name="Change">What becomes of a shift that is on the rota already, <see cref="RotaOverride.Swap"/> or <see cref="RotaOverride.Move"/>; null: it is a shift of its own.</param>
/// <param name="ChangeReason">Why it changes.</param>
internal sealed record AskForOverride(string Override, PlannedShift Planned, string Reason, Person By, string? Change = null, string? ChangeReason = null) : IRequest<Done>;

internal sealed class AskForOverrideHandler(RotaDesk desk, FactsContext facts, Deeds deeds) : IRequestHandler<AskForOverride, Done>
{
    public async Task<Done> Handle(AskForOverride request, CancellationToken cancellationToken)
    {
        var (shift, detail) = request.Planned;
        var rota = await desk.LoadAsync([shift], cancellationToken);
        var codes = rota.Against(request.Planned).Select(each => each.Code).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count == 0) return Done.Refused(new Fault("", null, null, null, "Nothing stands in the way of this shift any more", request.Change switch { null => "Put them on the rota", RotaOverride.Swap => "Swap the shift", _ => "Change the times" }));
        if (await WaitsAsync(request, cancellationToken)) return Done.Refused(new Fault("", null, null, null, $"The shift from {LondonClock.DateAndTime(shift.From)} was asked for with them already, and waits for a second person", "It is on the page “Overrides”, where it is decided or taken back"));
        return await deeds.RecordAsync("ask-for-override", request.By,
        [
            new RotaOverride
            {
                Override = request.Override, Region = shift.Region, Role = shift.Role, Officer = shift.Officer, From = shift.From, To = Stint.EndOf(shift), Swaps = request.Change is null ? null : shift.Id, SwapReason = request.ChangeReason, Change = request.Change,
                Specialism = detail.Specialism, Duty = detail.Duty, CoverFrom = detail.CoverFrom, Agreement = detail.Agreement,
                Obstacles = string.Join(' ', codes), Reason = request.Reason, AskedBy = request.By.Id, State = RotaOverride.Asked,
            },
        ], cancellationToken, request.Reason);
    }

    private Task<bool> WaitsAsync(AskForOverride request, CancellationToken cancel)
    {
        var shift = request.Planned.Shift;
        var (end, changes) = (Stint.EndOf(shift), request.Change is null ? null : shift.Id);
        return facts.Set<RotaOverride>().AnyAsync(each => each.State == RotaOverride.Asked && each.Override != request.Override && each.Region == shift.Region && each.Role == shift.Role
            && each.Officer == shift.Officer && each.From == shift.From && each.To == end && each.Swaps == changes, cancel);
    }
}
