using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Staging;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>Reads the AFOs, operational firearms commanders and tactical advisers of a force, and those who are being selected.</summary>
internal sealed class ArmedOfficerList(FactsContext facts, SettingsInForce settings)
{
    public async Task<AfoIntervals> IntervalsAsync(string force, DateOnly day, CancellationToken cancel) => AfoIntervals.On(await settings.BookAsync(cancel), force, day);

    /// <summary>A force's armed officers, once for each role that they hold, the most pressing first.</summary>
    public async Task<IReadOnlyList<ArmedOfficer>> OfForceAsync(string force, DateOnly day, CancellationToken cancel)
    {
        var from = day.AddYears(-1);
        var trained = (await In<AfoAttendance>([force]).Join(In<AfoTrainingDay>([force]).Where(each => each.On > from), each => each.TrainingDay, each => each.TrainingDay, (each, training) => new { each.Officer, training.On })
            .ToListAsync(cancel)).ToLookup(each => each.Officer, each => each.On, StringComparer.Ordinal);
        return await OfAsync([force], trained, day, cancel);
    }

    /// <summary>The same of several forces, without how often they trained: that is long to read, and does not bear on when they are to be accredited again.</summary>
    public Task<IReadOnlyList<ArmedOfficer>> AccreditedInAsync(IReadOnlyList<string> forces, DateOnly day, CancellationToken cancel) =>
        OfAsync(forces, Array.Empty<(string Officer, DateOnly On)>().ToLookup(each => each.Officer, each => each.On, StringComparer.Ordinal), day, cancel);

    private async Task<IReadOnlyList<ArmedOfficer>> OfAsync(IReadOnlyList<string> forces, ILookup<string, DateOnly> trained, DateOnly day, CancellationToken cancel)
    {
        var book = await settings.BookAsync(cancel);
        var intervals = forces.ToDictionary(force => force, force => AfoIntervals.On(book, force, day), StringComparer.Ordinal);
        var events = (await In<AfoEvent>(forces).ToListAsync(cancel)).GroupBy(each => each.Officer, StringComparer.Ordinal);
        var tickets = (await In<TicketEvent>(forces).ToListAsync(cancel)).ToLookup(each => each.Officer, StringComparer.Ordinal);
        return
        [
            .. events.SelectMany(each => AfoEvent.Roles.Codes.Select(role => ArmedOfficer.Of(each.Key, role, each, tickets[each.Key], trained[each.Key], intervals[Identifier.ForceOf(each.Key)], day))).OfType<ArmedOfficer>().Where(each => each.IsHeld)
                .OrderBy(each => each.State).ThenBy(each => each.DueOn).ThenBy(each => each.Officer, StringComparer.Ordinal).ThenBy(each => AfoEvent.Roles.Rank(each.Role)),
        ];
    }

    /// <summary>Who is being selected in a force: the last stage of each who is no AFO yet, the newest first.</summary>
    public async Task<IReadOnlyList<AfoStep>> InSelectionAsync(string force, IEnumerable<ArmedOfficer> accredited, CancellationToken cancel)
    {
        var known = accredited.Where(each => each.Role == AfoEvent.Afo).Select(each => each.Officer).ToHashSet(StringComparer.Ordinal);
        var steps = await In<AfoStep>([force]).Where(each => each.LeftOut == null).ToListAsync(cancel);
        return [.. steps.Where(each => !known.Contains(each.Officer)).GroupBy(each => each.Officer, StringComparer.Ordinal).Select(each => each.InOrder(AfoStep.Stages)[^1]).OrderByDescending(each => each.On).ThenBy(each => each.Officer, StringComparer.Ordinal)];
    }

    /// <summary>One officer in a role; null for somebody who was never accredited for it.</summary>
    /// <param name="with">What is about to be recorded of them; null: nothing.</param>
    public async Task<ArmedOfficer?> OfOfficerAsync(string officer, DateOnly day, CancellationToken cancel, string role = AfoEvent.Afo, Fact? with = null) =>
        (await AllOfOfficerAsync(officer, day, cancel, with)).FirstOrDefault(each => each.Role == role);

    /// <summary>One officer in each role that they were ever accredited for.</summary>
    /// <param name="with">What is about to be recorded of them; null: nothing.</param>
    public async Task<IReadOnlyList<ArmedOfficer>> AllOfOfficerAsync(string officer, DateOnly day, CancellationToken cancel, Fact? with = null)
    {
        var events = await EventsAsync(officer, cancel);
        IEnumerable<AfoEvent> happened = with is AfoEvent happens ? [.. events, happens] : events;
        var tickets = await facts.Set<TicketEvent>().Where(each => each.Officer == officer).ToListAsync(cancel);
        if (with is TicketEvent ticket) tickets.Add(ticket);
        var trained = (await TrainedAsync(officer, cancel)).Select(each => each.On).ToList();
        var intervals = await IntervalsAsync(Identifier.ForceOf(officer), day, cancel);
        return [.. AfoEvent.Roles.Codes.Select(role => ArmedOfficer.Of(officer, role, happened, tickets, trained, intervals, day)).OfType<ArmedOfficer>()];
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
    public async Task<IReadOnlyList<AfoStep>> StepsAsync(string officer, CancellationToken cancel) => (await facts.Set<AfoStep>().Where(each => each.Officer == officer).ToListAsync(cancel)).InOrder(AfoStep.Stages);

    private IQueryable<T> In<T>(IEnumerable<string> forces) where T : Fact
    {
        var scopes = forces.Select(force => $"force/{force}").ToList();
        return facts.Set<T>().Where(each => scopes.Contains(EF.Property<string>(each, FactsContext.Scope)));
    }
}
