using ArmedPolicingGov.CommandCover.Overrides;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Approve an override, which records the shift with it, or refuse it: by somebody else than who asked.</summary>
/// <param name="Asked">The override as it waits.</param>
/// <param name="Approves">False: refuses.</param>
internal sealed record DecideOverride(RotaOverride Asked, bool Approves, string Reason, IReadOnlyList<Basis> Seen, Person By) : IRequest<Done>;

internal sealed class DecideOverrideHandler(RotaDesk desk, FactsContext facts, IReadFacts read, Latest latest, Hindsight hindsight, Deeds deeds) : IRequestHandler<DecideOverride, Done>
{
    public async Task<Done> Handle(DecideOverride request, CancellationToken cancellationToken)
    {
        var (asked, by) = (request.Asked, request.By);
        if (asked.State != RotaOverride.Asked) return Refuse("This was decided already", "Look at what was decided");
        if (await HasAskedAsync(asked, by, cancellationToken)) return Refuse("You asked for this yourself", "Somebody else decides");
        var decided = asked with { DecidedBy = by.Id, DecidedBecause = request.Reason, State = request.Approves ? RotaOverride.Approved : RotaOverride.Refused };
        if (!request.Approves) return await deeds.RecordAsync("refuse-override", by, [decided], cancellationToken, request.Reason, further: request.Seen);
        var planned = asked.AsShift();
        var rota = await desk.LoadAsync([planned.Shift], cancellationToken);
        var since = rota.Against(planned).Where(each => !asked.ObstacleCodes.Contains(each.Code, StringComparer.Ordinal)).ToList();
        if (since.Count > 0) return Refuse($"More stands in the way than was asked about: {string.Join("; ", since.Select(each => each.Words))}", "Refuse it, and have it asked for again");
        decided = decided with { Shift = planned.Shift.Id };
        var detail = planned.Shift.From < desk.Now ? planned.Detail with { Afterwards = asked.Reason } : planned.Detail;
        return asked.Swaps is null ? await deeds.RecordAsync("approve-override", by, [planned.Shift, detail, decided], cancellationToken, request.Reason, further: request.Seen)
            : asked.IsMove ? await MoveAsync(request, planned.Shift, decided, cancellationToken)
            : await SwapAsync(request, planned.Shift, decided, cancellationToken);
    }

    private async Task<Done> SwapAsync(DecideOverride request, Shift taken, RotaOverride decided, CancellationToken cancel)
    {
        var asked = request.Asked;
        if (await PastShift.FindAsync(facts, asked.Swaps, cancel) is not { Shift: var before }) return Refuse("The shift is on the rota no more", "Refuse it");
        if (before.Officer == taken.Officer || (before.Region, before.Role, before.From, Stint.EndOf(before)) != (taken.Region, taken.Role, taken.From, taken.To!.Value))
            return Refuse("The shift was changed since this was asked for", "Refuse it, and have it asked for again");
        var swap = new ShiftSwap { Swap = $"{asked.Override}/swap", Shift = before.Id, GivenBy = before.Officer, TakenBy = taken.Officer, On = desk.Today, Reason = asked.SwapReason! };
        return await ChangeAsync(request, before, before with { Officer = taken.Officer }, [swap, decided], cancel);
    }

    private async Task<Done> MoveAsync(DecideOverride request, Shift moved, RotaOverride decided, CancellationToken cancel)
    {
        if (await PastShift.FindAsync(facts, request.Asked.Swaps, cancel) is not { Shift: var before }) return Refuse("The shift is on the rota no more", "Refuse it");
        if ((before.Region, before.Role, before.Officer) != (moved.Region, moved.Role, moved.Officer)) return Refuse("The shift was changed since this was asked for", "Refuse it, and have it asked for again");
        return await ChangeAsync(request, before, before with { From = moved.From, To = moved.To }, [decided], cancel);
    }

    private async Task<Done> ChangeAsync(DecideOverride request, Shift before, Shift after, IReadOnlyList<Fact> further, CancellationToken cancel)
    {
        var late = await hindsight.MarkAsync(before, after, request.Asked.Reason, cancel);
        return await deeds.RecordAsync("approve-override", request.By, [after, .. further, .. late.Facts], cancel, request.Reason, further: [.. request.Seen, .. await latest.OfAsync([before], cancel), .. late.Seen]);
    }

    /// <summary>Whoever recorded any version of it has asked, whatever name stands in it.</summary>
    private async Task<bool> HasAskedAsync(RotaOverride asked, Person by, CancellationToken cancel) =>
        asked.AskedBy == by.Id || (await read.VersionsAsync(RotaOverride.Declaration, asked.Override, cancel)).Any(each => each.Act.Person == by.Id);

    private static Done Refuse(string problem, string mend) => Done.Refused(new Fault("", null, null, null, problem, mend));
}
