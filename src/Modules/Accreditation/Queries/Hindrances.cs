using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>Something that stands in a commander's way, in words.</summary>
/// <param name="Since">The first day of it; null where the words say enough.</param>
/// <param name="Href">Where more of it stands; null: nowhere.</param>
/// <param name="Why">Why it was decided; null where that is not shown.</param>
internal sealed record Hindrance(string Words, DateOnly? Since = null, string? Href = null, string? Why = null);

/// <summary>
/// What stands in commanders' way beyond what the terms of the rules say: that a ticket was handed in, what they have yet to
/// meet and should have met, that they are below a rank that is asked for, and, for the few who may read it, that a check found them unsuitable. Scoped to the request.
/// </summary>
internal sealed class Hindrances(FactsContext facts, IAskForRanks ranks, IReadFacts read, Permissions permissions, Person person, ViewLog viewed)
{
    private RanksAsked asked = RanksAsked.Nothing;
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);
    private ILookup<string, TicketEvent> tickets = Array.Empty<TicketEvent>().ToLookup(each => each.Officer, StringComparer.Ordinal);
    private Dictionary<string, DateOnly> unsuitable = new(StringComparer.Ordinal);

    public async Task LoadAsync(IEnumerable<string> officers, DateOnly day, CancellationToken cancel)
    {
        asked = await ranks.LoadAsync(cancel);
        var wanted = officers.Distinct(StringComparer.Ordinal).ToList();
        tickets = (await facts.Set<TicketEvent>().Where(each => wanted.Contains(each.Officer) && each.Kind == TicketEvent.HandedIn && each.On <= day).ToListAsync(cancel)).ToLookup(each => each.Officer, StringComparer.Ordinal);
        if (permissions.MayRead(person, ConductCheckOutcome.Declaration)) unsuitable = await UnsuitableAsync(wanted, day, cancel);
    }

    /// <summary>Why those of a roster are suspended or have stepped back: a list of it is for the few who may read what checks found, since it may tell of that.</summary>
    public async Task LoadReasonsAsync(FactBook book, IEnumerable<RosterLine> lines, DateOnly day, CancellationToken cancel)
    {
        if (!permissions.MayRead(person, ConductCheckOutcome.Declaration)) return;
        foreach (var officer in lines.Where(line => line.Standing == Standing.OutOfPost).Select(line => line.Officer).Distinct(StringComparer.Ordinal)) await LoadReasonsAsync(book, officer, day, cancel);
    }

    /// <summary>Why somebody is suspended stands with the act. An import’s reason is why it was imported.</summary>
    public async Task LoadReasonsAsync(FactBook book, string officer, DateOnly day, CancellationToken cancel)
    {
        foreach (var role in Codes.CommandRole.Codes)
        {
            if (book.AccreditationOf(officer, role, day) is not { } since || book.PutOutOfPost(since, day) is not { } off) continue;
            if ((await read.VersionsAsync(CommanderEvent.Declaration, off.Event, cancel)) is not [{ Act: { Kind: not "import", Reason: { Length: > 0 } reason } }, ..]) continue;
            reasons[$"{officer}/{role}/{off.Kind}"] = reason;
            viewed.Saw(CommanderEvent.Declaration.Name, off.Event);
        }
    }

    /// <summary>Everything that stands in an officer's way in a role.</summary>
    /// <param name="obstacles">What keeps them from commanding.</param>
    public IReadOnlyList<Hindrance> Of(FactBook book, string officer, string role, IReadOnlyList<Obstacle> obstacles, DateOnly day) =>
    [
        .. obstacles.Select(each => new Hindrance(WordsOf(officer, each), each.Since, Why: reasons.GetValueOrDefault($"{officer}/{role}/{each.Reason}"))),
        .. Owed(book.OpenDuties(officer, day).Where(duty => duty.By < day && duty.Roles.Contains(role, StringComparer.Ordinal)).ToList(), officer),
        .. BelowRank(book, officer, role, obstacles, day),
        .. CheckOf(officer),
    ];

    /// <summary>Of somebody who holds the role; of others more than their rank stands in the way.</summary>
    private IEnumerable<Hindrance> BelowRank(FactBook book, string officer, string role, IReadOnlyList<Obstacle> obstacles, DateOnly day) =>
        !obstacles.Any(each => each.Reason is "not-accredited" or "revoked" or "relinquished") && asked.Against(book, officer, role, day) is { } below ? [new Hindrance(below.Words(), below.Since)] : [];

    /// <summary>The last check, where it found somebody unsuitable and the reader may know; else nothing.</summary>
    public IReadOnlyList<Hindrance> CheckOf(string officer) =>
        unsuitable.TryGetValue(officer, out var on) ? [new Hindrance($"Check of {LondonClock.Date(on)}: not suitable for the role", Href: Urls.Commander(officer))] : [];

    /// <summary>What an obstacle is called: a ticket handed in goes by its own name.</summary>
    public string WordsOf(string officer, Obstacle obstacle) =>
        obstacle.Reason == "non-operational" && tickets[officer].FirstOrDefault(each => each.On == obstacle.Since) is { } ticket
            ? $"Ticket handed in{(ticket.Reason is { } why ? $" ({TicketEvent.Reasons.Words(why).ToLowerInvariant()})" : "")}"
            : Codes.Obstacle.Words(obstacle.Reason);

    private static IEnumerable<Hindrance> Owed(IReadOnlyList<Duty> duties, string officer)
    {
        var (observed, others) = (duties.Count(duty => ItemTerms.IsObserved(duty.Item.Kind)), duties.Count(duty => !ItemTerms.IsObserved(duty.Item.Kind)));
        if (observed > 0) yield return new Hindrance(observed == 1 ? "One observation overdue" : $"{observed} observations overdue", Href: $"{Urls.Commander(officer)}#duties");
        if (others > 0) yield return new Hindrance(others == 1 ? "One familiarisation overdue" : $"{others} familiarisations overdue", Href: $"{Urls.Commander(officer)}#duties");
    }

    /// <summary>The day of the last check of those whom it found unsuitable.</summary>
    private async Task<Dictionary<string, DateOnly>> UnsuitableAsync(IReadOnlyList<string> officers, DateOnly day, CancellationToken cancel)
    {
        var found = await facts.Set<ConductCheckOutcome>().Where(each => officers.Contains(each.Officer) && each.Outcome == ConductCheckOutcome.Unsuitable).ToListAsync(cancel);
        if (found.Count == 0) return [];
        var whose = found.Select(each => each.Officer).ToList();
        var checks = await facts.Set<CommanderEvent>().Where(each => whose.Contains(each.Officer) && each.Kind == "conduct-check" && each.On <= day).ToListAsync(cancel);
        var last = checks.GroupBy(each => each.Officer, StringComparer.Ordinal).Select(each => each.OrderBy(one => one.On).Last()).Where(each => found.Exists(outcome => outcome.Event == each.Event)).ToList();
        viewed.Saw(ConductCheckOutcome.Declaration.Name, last.Select(each => each.Event));
        return last.ToDictionary(each => each.Officer, each => each.On, StringComparer.Ordinal);
    }
}
