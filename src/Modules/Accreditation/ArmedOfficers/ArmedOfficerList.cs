using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>Reads the AFOs of a force, and those who are being selected.</summary>
internal sealed class ArmedOfficerList(FactsContext facts)
{
    public async Task<AfoIntervals> IntervalsAsync(DateOnly day, CancellationToken cancel) => AfoIntervals.On(await facts.Set<Setting>().ToListAsync(cancel), day);

    /// <summary>A force's AFOs, the most pressing first.</summary>
    public async Task<IReadOnlyList<ArmedOfficer>> OfForceAsync(string force, DateOnly day, CancellationToken cancel)
    {
        var intervals = await IntervalsAsync(day, cancel);
        var events = (await In<AfoEvent>(force).ToListAsync(cancel)).GroupBy(each => each.Officer, StringComparer.Ordinal);
        var tickets = (await In<TicketEvent>(force).ToListAsync(cancel)).ToLookup(each => each.Officer, StringComparer.Ordinal);
        var from = day.AddYears(-1);
        var trained = (await In<AfoAttendance>(force).Join(In<AfoTrainingDay>(force).Where(each => each.On > from), each => each.TrainingDay, each => each.TrainingDay, (each, training) => new { each.Officer, training.On })
            .ToListAsync(cancel)).ToLookup(each => each.Officer, each => each.On, StringComparer.Ordinal);
        return
        [
            .. events.Select(each => ArmedOfficer.Of(each.Key, each, tickets[each.Key], trained[each.Key], intervals, day)).OfType<ArmedOfficer>()
                .OrderBy(each => each.State).ThenBy(each => each.DueOn).ThenBy(each => each.Officer, StringComparer.Ordinal),
        ];
    }

    /// <summary>Who is being selected in a force: the last stage of each who is no AFO yet, the newest first.</summary>
    public async Task<IReadOnlyList<AfoStep>> InSelectionAsync(string force, IEnumerable<ArmedOfficer> accredited, CancellationToken cancel)
    {
        var known = accredited.Select(each => each.Officer).ToHashSet(StringComparer.Ordinal);
        var steps = await In<AfoStep>(force).Where(each => each.LeftOut == null).ToListAsync(cancel);
        return [.. steps.Where(each => !known.Contains(each.Officer)).GroupBy(each => each.Officer, StringComparer.Ordinal).Select(each => AfoStages.InOrder(each)[^1]).OrderByDescending(each => each.On).ThenBy(each => each.Officer, StringComparer.Ordinal)];
    }

    /// <summary>One officer as an AFO; null for somebody who was never accredited as one.</summary>
    /// <param name="with">What is about to be recorded of them; null: nothing.</param>
    public async Task<ArmedOfficer?> OfOfficerAsync(string officer, DateOnly day, CancellationToken cancel, Fact? with = null)
    {
        var events = await EventsAsync(officer, cancel);
        var tickets = await facts.Set<TicketEvent>().Where(each => each.Officer == officer).ToListAsync(cancel);
        return ArmedOfficer.Of(officer, with is AfoEvent happens ? [.. events, happens] : events, with is TicketEvent ticket ? [.. tickets, ticket] : tickets, (await TrainedAsync(officer, cancel)).Select(each => each.On), await IntervalsAsync(day, cancel), day);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<AfoEvent>> EventsAsync(string officer, CancellationToken cancel) =>
        await facts.Set<AfoEvent>().Where(each => each.Officer == officer).OrderByDescending(each => each.On).ThenByDescending(each => each.Event).ToListAsync(cancel);

    /// <summary>The training days that an officer attended, newest first.</summary>
    public async Task<IReadOnlyList<AfoTrainingDay>> TrainedAsync(string officer, CancellationToken cancel)
    {
        var attended = facts.Set<AfoAttendance>().Where(each => each.Officer == officer).Select(each => each.TrainingDay);
        return await facts.Set<AfoTrainingDay>().Where(each => attended.Contains(each.TrainingDay)).OrderByDescending(each => each.On).ToListAsync(cancel);
    }

    /// <summary>The stages of an officer's selection, oldest first.</summary>
    public async Task<IReadOnlyList<AfoStep>> StepsAsync(string officer, CancellationToken cancel) => AfoStages.InOrder(await facts.Set<AfoStep>().Where(each => each.Officer == officer).ToListAsync(cancel));

    private IQueryable<T> In<T>(string force) where T : Fact
    {
        var scope = $"force/{force}";
        return facts.Set<T>().Where(each => EF.Property<string>(each, FactsContext.Scope) == scope);
    }
}
