using ArmedPolicingGov.Accreditation.Decisions;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>Sessions on tactics that an instructor decided somebody needs, and that were not held since. A decision sets no day.</summary>
internal sealed class TacticsNeeded(FactsContext facts)
{
    public async Task<IEnumerable<DueSoonLine>> OfAsync(FactBook book, IEnumerable<string> officers, DateOnly day, CancellationToken cancel)
    {
        var asked = officers.ToHashSet(StringComparer.Ordinal);
        var decisions = (await facts.Set<TacticsDecision>().Where(each => each.On <= day).ToListAsync(cancel)).Where(each => asked.Contains(each.Officer))
            .GroupBy(each => each.Officer, StringComparer.Ordinal).Select(each => each.OrderBy(one => one.On).ThenBy(one => one.Decision, StringComparer.Ordinal).Last()).Where(each => each.Needed).ToList();
        var shown = await LastShownAsync([.. decisions.Select(each => each.Officer)], day, cancel);
        return decisions.Where(each => !IsHeld(book, each, shown, day))
            .Select(each => new DueSoonLine(DueSoonLine.Tactics, book.Officers.ForceOf(each.Officer), each.Officer, "Tactics session", null) { Decision = each.Decision, Why = $"Decided on {LondonClock.Date(each.On)}" });
    }

    /// <summary>The last session at which each was shown tactics or munitions.</summary>
    private Task<Dictionary<string, DateOnly>> LastShownAsync(IReadOnlyList<string> officers, DateOnly day, CancellationToken cancel) =>
        facts.Set<SessionAttendance>().Where(each => officers.Contains(each.Officer))
            .Join(facts.Set<TrainingSession>().Where(each => each.Shown != null && each.On <= day), each => each.Session, each => each.Session, (each, session) => new { each.Officer, session.On })
            .GroupBy(each => each.Officer).Select(each => new { each.Key, On = each.Max(one => one.On) }).ToDictionaryAsync(each => each.Key, each => each.On, StringComparer.Ordinal, cancel);

    /// <summary>What was held on the day of the decision came before it, as far as anybody can say.</summary>
    private static bool IsHeld(FactBook book, TacticsDecision decision, IReadOnlyDictionary<string, DateOnly> shown, DateOnly day) =>
        (shown.TryGetValue(decision.Officer, out var on) && on > decision.On)
        || Codes.CommandRole.Codes.SelectMany(role => book.Commanders.Events(decision.Officer, role)).Any(each => each.Kind == "tactical-adviser-session" && each.On > decision.On && each.On <= day);
}
