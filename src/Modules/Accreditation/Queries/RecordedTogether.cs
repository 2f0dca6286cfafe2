using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Quick;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>What one act recorded of a commander: an event for each role, what happened to the ticket, what a check found, how something was shown.</summary>
/// <param name="Further">What stands beside the events.</param>
internal sealed record RecordedTogether(IReadOnlyList<CommanderEvent> Events, IReadOnlyList<Fact> Further)
{
    private const int Most = 20;

    /// <summary>What belongs to an event. Of an import, whose rows have nothing to do with each other, the event alone.</summary>
    public static async Task<RecordedTogether> WithAsync(CommanderEvent one, FactsContext facts, IReadFacts read, CancellationToken cancel)
    {
        var keys = await KeysAsync(one, read, cancel);
        var events = await facts.Set<CommanderEvent>().Where(each => each.Officer == one.Officer && keys.Contains(each.Event)).ToListAsync(cancel);
        var known = keys.Concat(events.Select(each => each.Event)).ToList();
        return new([.. events.OrderBy(each => each.Event, StringComparer.Ordinal)],
        [
            .. await facts.Set<TicketEvent>().Where(each => each.Officer == one.Officer && known.Contains(each.Event)).ToListAsync(cancel),
            .. await facts.Set<ConductCheckOutcome>().Where(each => each.Officer == one.Officer && known.Contains(each.Event)).ToListAsync(cancel),
            .. await facts.Set<ObservationShowing>().Where(each => each.Officer == one.Officer && known.Contains(each.Event)).ToListAsync(cancel),
        ]);
    }

    private static async Task<List<string>> KeysAsync(CommanderEvent one, IReadFacts read, CancellationToken cancel)
    {
        var versions = await read.VersionsAsync(CommanderEvent.Declaration, one.Event, cancel);
        if (versions.Count == 0 || versions[^1].Act is not { Kind: not "import" } act) return [one.Event];
        return [.. (await read.EntriesAsync(act, act.FirstSeq, Most, cancel)).Select(each => each.Key).Append(one.Event).Distinct(StringComparer.Ordinal)];
    }
}
