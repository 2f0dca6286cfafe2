using System.Globalization;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>A training session as it stands on record, in the reader's scope.</summary>
/// <param name="Items">The references of what it covered.</param>
/// <param name="Credits">The commander events that it made and that were not withdrawn.</param>
internal sealed record PastSession(TrainingSession Session, IReadOnlyList<string> Roles, IReadOnlyList<string> Items, IReadOnlyList<SessionAttendance> Attended, ILookup<string, CommanderEvent> Credits)
{
    /// <summary>What it was, for those who attended it.</summary>
    public SessionPlan Plan => new(Session, Roles, Items, [.. Attended.Select(each => each.Officer)])
    {
        OnlyAs = Attended.SelectMany(each => each.Roles.Select(role => (each.Officer, Role: role))).ToLookup(each => each.Officer, each => each.Role, StringComparer.Ordinal),
    };

    /// <summary>The number of the next act that changes it.</summary>
    public string NextRevision => (int.TryParse(Session.Revision, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last + 1 : 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The session, or null when none of that reference is in scope.</summary>
    public static async Task<PastSession?> FindAsync(FactsContext facts, string session, CancellationToken cancel)
    {
        if (await facts.Set<TrainingSession>().SingleOrDefaultAsync(each => each.Session == session, cancel) is not { } found) return null;
        var roles = await facts.Set<SessionRole>().Where(each => each.Session == session).Select(each => each.Role).ToListAsync(cancel);
        var items = await facts.Set<SessionItem>().Where(each => each.Session == session).Select(each => each.Item).ToListAsync(cancel);
        var attended = await facts.Set<SessionAttendance>().Where(each => each.Session == session).OrderBy(each => each.Officer).ToListAsync(cancel);
        var officers = attended.Select(each => each.Officer).ToList();
        var credits = await facts.Set<CommanderEvent>().Where(each => officers.Contains(each.Officer) && each.Reference == session).ToListAsync(cancel);
        return new PastSession(found, roles, items, attended, credits.OrderBy(each => each.Event, StringComparer.Ordinal).ToLookup(each => each.Officer, StringComparer.Ordinal));
    }
}
