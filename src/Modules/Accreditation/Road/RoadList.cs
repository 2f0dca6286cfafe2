using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>Reads the roads of officers to roles: from the stages recorded here, and from what commanders' records say.</summary>
internal sealed class RoadList(FactsContext facts, ArmedOfficerList armed)
{
    /// <summary>One officer's road to one role.</summary>
    public async Task<RoadSoFar> OfAsync(FactBook book, string officer, string role, DateOnly day, CancellationToken cancel) =>
        (await OfOfficerAsync(book, officer, day, cancel)).First(each => each.Role == role);

    /// <summary>One officer's roads to all roles, also those that nothing is on record of.</summary>
    public async Task<IReadOnlyList<RoadSoFar>> OfOfficerAsync(FactBook book, string officer, DateOnly day, CancellationToken cancel)
    {
        var steps = (await facts.Set<RoadStep>().Where(each => each.Officer == officer).ToListAsync(cancel)).ToLookup(each => each.Role, StringComparer.Ordinal);
        var events = await armed.EventsAsync(officer, cancel);
        return [.. RoadStep.Roles.Codes.Select(role => Of(book, officer, role, steps[role], events, day))];
    }

    /// <summary>Everybody of a force who is on the way to a role, who moved last first.</summary>
    public async Task<IReadOnlyList<RoadSoFar>> UnderWayAsync(FactBook book, string force, DateOnly day, CancellationToken cancel)
    {
        var scope = $"force/{force}";
        var steps = (await facts.Set<RoadStep>().Where(each => EF.Property<string>(each, FactsContext.Scope) == scope).ToListAsync(cancel)).ToLookup(each => (each.Officer, each.Role));
        var events = (await facts.Set<AfoEvent>().Where(each => each.Role != null && EF.Property<string>(each, FactsContext.Scope) == scope).ToListAsync(cancel)).ToLookup(each => each.Officer, StringComparer.Ordinal);
        var travellers = steps.Select(each => each.Key).Concat(book.Officers.Of(force).SelectMany(officer => Codes.CommandRole.Codes.Where(role => book.Commanders.Events(officer, role).Count > 0).Select(role => (Officer: officer, Role: role)))).Distinct();
        return
        [
            .. travellers.Select(each => Of(book, each.Officer, each.Role, steps[each], events[each.Officer], day)).Where(each => each.IsUnderWay)
                .OrderByDescending(each => each.Lines[^1].On).ThenBy(each => each.Officer, StringComparer.Ordinal).ThenBy(each => each.Role, StringComparer.Ordinal),
        ];
    }

    /// <summary>Why no further stage can be recorded of a road; null: nothing stands in the way.</summary>
    public async Task<Fault?> ClosedAsync(FactBook book, RoadSoFar road, DateOnly day, CancellationToken cancel) => Codes.CommandRole.Has(road.Role)
        ? RoadClosed.ForCommander(book, road.Officer, road.Role, day)
        : RoadClosed.ForArmedOfficer(road, await armed.OfOfficerAsync(road.Officer, day, cancel, road.Role));

    /// <summary>Why a stage cannot be recorded; null: nothing stands in the way.</summary>
    public async Task<Fault?> RefusedAsync(FactBook book, RoadSoFar road, string stage, DateOnly day, CancellationToken cancel) =>
        await ClosedAsync(book, road, day, cancel) ?? (road.Open.Contains(stage, StringComparer.Ordinal) ? null : RoadClosed.Passed(stage));

    private static RoadSoFar Of(FactBook book, string officer, string role, IEnumerable<RoadStep> steps, IEnumerable<AfoEvent> armed, DateOnly day)
    {
        List<CommanderEvent> events = Codes.CommandRole.Has(role) ? [.. book.Commanders.Events(officer, role).Where(each => each.On <= day)] : [];
        var ended = events.LastOrDefault(each => each.Kind is "revoked" or "relinquished") is { } end
            ? new RoadEnding(end.On, Codes.CommanderEvent.Words(end.Kind))
            : armed.Where(each => each.IsOf(role) && each.Kind == AfoEvent.Relinquished && each.On <= day).MaxBy(each => each.On) is { } given ? new RoadEnding(given.On, AfoEvent.Kinds.Words(given.Kind)) : null;
        return RoadSoFar.Of(officer, role, steps.Where(each => each.On <= day), events, ended);
    }
}
