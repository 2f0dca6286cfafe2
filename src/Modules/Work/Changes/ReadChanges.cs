using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Work.Changes;

/// <summary>Reads which acts recorded something in somebody's scope, and up to which of them they have seen it.</summary>
internal sealed class ReadChanges(Store store, Kinds kinds, Permissions permissions, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>An act of more versions is an import of a whole force or nation, and says so.</summary>
    private const long MostCounted = 5000;

    private static readonly TimeSpan AtFirst = TimeSpan.FromDays(14);

    /// <summary>What changed since somebody last looked.</summary>
    public async Task<ChangesSince> SinceLookAsync(Person person, CancellationToken cancel)
    {
        var seen = await SeenToAsync(person, cancel);
        return await SinceAsync(person, seen ?? clock.GetUtcNow() - AtFirst, seen is not null, cancel);
    }

    /// <summary>Notes that somebody has seen what changed up to a moment.</summary>
    public async Task NoteAsync(Person person, DateTimeOffset seenTo, CancellationToken cancel)
    {
        await using var command = store.App.CreateCommand("insert into work.looks (person, seen_to, made_at) values (@person, @to, @at)");
        command.Parameters.AddRange(new NpgsqlParameter[] { new("person", person.Id), new("to", seenTo.UtcDateTime), new("at", clock.GetUtcNow().UtcDateTime) });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<DateTimeOffset?> SeenToAsync(Person person, CancellationToken cancel)
    {
        await using var command = store.Book.CreateCommand("select max(seen_to) from work.looks where person = @person");
        command.Parameters.Add(new NpgsqlParameter("person", person.Id));
        return await command.ExecuteScalarAsync(cancel) is DateTime seen ? new DateTimeOffset(seen, TimeSpan.Zero) : null;
    }

    private async Task<ChangesSince> SinceAsync(Person person, DateTimeOffset since, bool hasLooked, CancellationToken cancel)
    {
        await using var connection = await store.Book.OpenConnectionAsync(cancel);
        var found = await ActsAsync(connection, person, since, cancel);
        var acts = new List<ChangedAct>();
        foreach (var (act, first, versions) in found.Take(Most))
        {
            if (versions > MostCounted) acts.Add(act);
            else if (await CountsAsync(connection, person, first, versions, cancel) is { } counts) acts.Add(act with { Counts = counts });
        }

        return new ChangesSince(since, hasLooked, acts, found.Count > Most);
    }

    private static async Task<List<(ChangedAct Act, long First, long Versions)>> ActsAsync(NpgsqlConnection connection, Person person, DateTimeOffset since, CancellationToken cancel)
    {
        // The act’s own leaf, which acts of old stores have not, stands before its versions and is not counted among them.
        // This connection is not under row-level security: the query names the person's scopes itself.
        await using var command = new NpgsqlCommand(
            """
            select act, received_at, kind, role, first_seq, versions + (salt is not null)::int from ledger.acts
            where received_at > @since and scopes && @scopes and role <> @schedule order by received_at desc limit @most
            """, connection)
        {
            Parameters = { new("since", since.UtcDateTime), new("scopes", person.Reads.ToArray()), new("schedule", Roles.Schedule), new("most", Most + 1) },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<(ChangedAct Act, long First, long Versions)>();
        while (await rows.ReadAsync(cancel))
            found.Add((new ChangedAct(rows.GetGuid(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetString(2), rows.GetString(3), null), rows.GetInt64(4), rows.GetInt64(5)));
        return found;
    }

    /// <summary>What an act recorded in scope; null when none of it is this person's to see: an act is as closed as what it recorded.</summary>
    private async Task<IReadOnlyList<(Kind Kind, long Count)>?> CountsAsync(NpgsqlConnection connection, Person person, long first, long versions, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select kind, count(*) from ledger.entries where seq >= @first and seq < @end and scope = any (@scopes) group by kind order by kind", connection)
        {
            Parameters = { new("first", first), new("end", first + versions), new("scopes", person.Reads.ToArray()) },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var counts = new List<(Kind Kind, long Count)>();
        while (await rows.ReadAsync(cancel))
        {
            // The act's own leaf is of no kind.
            if (kinds.Find(rows.GetString(0)) is { } kind) counts.Add((kind, rows.GetInt64(1)));
        }

        return counts.Count > 0 && counts.TrueForAll(each => permissions.MayRead(person, each.Kind)) ? counts : null;
    }
}
