using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Careers;

/// <summary>What an officer holds in a force, and what of it ends when they leave it: nobody commands for a force that they have left.</summary>
/// <param name="Roles">As a firearms commander.</param>
/// <param name="Posts">As they stand.</param>
/// <param name="Later">What they came to hold only later, in words; null: nothing. A leaving before it would not end it.</param>
internal sealed record Ending(string Officer, IReadOnlyList<string> Roles, IReadOnlyList<PostHeld> Posts, string? Later = null)
{
    /// <summary>"Tactical firearms commander (TFC) and Strategic firearms commander (SFC)".</summary>
    public string RoleWords => string.Join(" and ", Roles.Select(Codes.CommandRole.Words));

    /// <summary>The posts as they are once they have ended on a day.</summary>
    public IReadOnlyList<PostHeld> PostsUntil(DateOnly day) => [.. Posts.Where(post => post.From < day).Select(post => post with { To = day })];

    /// <summary>The ends of the roles on a day.</summary>
    /// <param name="because">The key of what ends them, which each names as its source.</param>
    public IEnumerable<CommanderEvent> RolesUntil(DateOnly day, string because) =>
        Roles.Select(role => new CommanderEvent { Event = $"{because}/{role}", Officer = Officer, Role = role, Kind = "relinquished", On = day, Reference = because });
}

/// <summary>Finds what an officer holds, and what an act ended of it.</summary>
internal sealed class Endings(FactsContext facts, IReadFacts read, IReadFactBooks books)
{
    private const int Most = 2000;

    /// <summary>What an officer holds on a day.</summary>
    public async Task<Ending> OfAsync(string officer, DateOnly day, CancellationToken cancel)
    {
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        var posts = await facts.Set<PostHeld>().Where(each => each.Officer == officer && (each.To == null || each.To > day)).OrderBy(each => each.From).ToListAsync(cancel);
        // Whoever is suspended or has stepped back holds the role too, until it ends.
        var accredited = Codes.CommandRole.Codes.SelectMany(role => book.Commanders.Events(officer, role)).FirstOrDefault(each => each.Kind == "initial-accreditation" && each.On > day);
        var later = accredited is not null ? $"they were first accredited as {Codes.CommandRole.Words(accredited.Role!)} on {LondonClock.Date(accredited.On)}"
            : posts.Find(post => post.From >= day) is { } post ? $"they took up a post on {LondonClock.Date(post.From)}" : null;
        return new Ending(officer, [.. Codes.CommandRole.Codes.Where(role => book.AccreditationOf(officer, role, day) is { } since && book.PutOutOfPost(since, day)?.Kind is not ("relinquished" or "revoked"))], posts, later);
    }

    /// <summary>The facts that give an officer back what the act ended that recorded a leaving: what ended on that day for another reason stays ended.</summary>
    /// <param name="kind">The kind of the leaving, and <paramref name="key"/> its key.</param>
    public async Task<IReadOnlyList<Fact>> UndoneAsync(Kind kind, string key, string officer, DateOnly on, CancellationToken cancel)
    {
        var act = (await read.VersionsAsync(kind, key, cancel)).MaxBy(each => each.Seq)!.Act;
        var own = (await read.EntriesAsync(act, act.FirstSeq, Most, cancel)).Select(each => each.Seq).ToHashSet();
        var roles = await facts.Set<CommanderEvent>().Where(each => each.Officer == officer && each.Reference == key).ToListAsync(cancel);
        var posts = await facts.Set<PostHeld>().Where(each => each.Officer == officer && each.To == on).ToListAsync(cancel);
        return [.. roles.Where(each => own.Contains(each.Seq!.Value)).Select(each => each with { Withdrawn = true }), .. posts.Where(each => own.Contains(each.Seq!.Value)).Select(each => each with { To = null })];
    }
}
