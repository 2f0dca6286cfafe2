using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Work.Digests;

/// <summary>The subscriptions and digests that a store keeps.</summary>
internal sealed class DigestRows(Store store, TimeProvider clock)
{
    /// <summary>What was not sent within so many days is old news, and stays here.</summary>
    private const int SentWithin = 7;

    private const string Columns =
        """
        d.digest, d.week, d.address, d.subject, d.plain, d.html, d.made_at,
        (select max(tried_at) from work.sendings s where s.digest = d.digest and s.problem is null),
        (select problem from work.sendings s where s.digest = d.digest order by sending desc limit 1)
        """;

    public Task SubscribeAsync(Person person, bool wanted, string? address, CancellationToken cancel) =>
        RunAsync("insert into work.subscriptions (person, wanted, address, made_at) values (@person, @wanted, @address, @at)", cancel,
            new("person", person.Id), new("wanted", wanted), Text("address", address), At());

    public async Task<Subscription?> SubscriptionAsync(Person person, CancellationToken cancel) =>
        (await SubscriptionsAsync("and person = @person", cancel, new NpgsqlParameter("person", person.Id))) is [var subscription] ? subscription : null;

    /// <summary>Everybody who wanted a digest already at a moment, and still does.</summary>
    public async Task<IReadOnlyList<Subscription>> WantedSinceAsync(DateTimeOffset moment, CancellationToken cancel) =>
        [.. (await SubscriptionsAsync("", cancel)).Where(each => each.Wanted && each.MadeAt <= moment)];

    public async Task<bool> IsMadeAsync(string person, DateOnly week, CancellationToken cancel)
    {
        await using var command = store.App.CreateCommand("select exists (select from work.digests where person = @person and week = @week)");
        command.Parameters.AddRange(new NpgsqlParameter[] { new("person", person), new("week", week) });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Keeps a digest; of two for one person and week the first.</summary>
    public Task KeepAsync(Subscription subscription, DateOnly week, DigestText text, CancellationToken cancel) =>
        RunAsync("insert into work.digests (person, week, address, subject, plain, html, made_at) values (@person, @week, @address, @subject, @plain, @html, @at) on conflict do nothing", cancel,
            new("person", subscription.Person), new("week", week), Text("address", subscription.Address), new("subject", text.Subject), new("plain", text.Plain), new("html", text.Html), At());

    public Task<IReadOnlyList<Digest>> OfAsync(Person person, CancellationToken cancel) =>
        ReadAsync("where d.person = @person order by d.week desc", cancel, new NpgsqlParameter("person", person.Id));

    /// <summary>What is still to be sent.</summary>
    public async Task<IReadOnlyList<Digest>> UnsentAsync(CancellationToken cancel) =>
        [.. (await ReadAsync("where d.address is not null and d.made_at > @from order by d.digest", cancel, new NpgsqlParameter("from", clock.GetUtcNow().AddDays(-SentWithin).UtcDateTime))).Where(each => each.SentAt is null)];

    public Task NoteAsync(Digest digest, string? problem, CancellationToken cancel) =>
        RunAsync("insert into work.sendings (digest, tried_at, problem) values (@digest, @at, @problem)", cancel, new("digest", digest.Id), At(), Text("problem", problem));

    private async Task<IReadOnlyList<Subscription>> SubscriptionsAsync(string narrowed, CancellationToken cancel, params NpgsqlParameter[] parameters)
    {
        await using var command = store.App.CreateCommand($"select distinct on (person) person, wanted, address, made_at from work.subscriptions where true {narrowed} order by person, subscription desc");
        command.Parameters.AddRange(parameters);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<Subscription>();
        while (await rows.ReadAsync(cancel)) found.Add(new Subscription(rows.GetString(0), rows.GetBoolean(1), TextOf(rows, 2), rows.GetFieldValue<DateTimeOffset>(3)));
        return found;
    }

    private async Task<IReadOnlyList<Digest>> ReadAsync(string which, CancellationToken cancel, params NpgsqlParameter[] parameters)
    {
        await using var command = store.App.CreateCommand($"select {Columns} from work.digests d {which}");
        command.Parameters.AddRange(parameters);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<Digest>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(new Digest(rows.GetInt64(0), rows.GetFieldValue<DateOnly>(1), TextOf(rows, 2), rows.GetString(3), rows.GetString(4), rows.GetString(5), rows.GetFieldValue<DateTimeOffset>(6))
            {
                SentAt = rows.IsDBNull(7) ? null : rows.GetFieldValue<DateTimeOffset>(7),
                Problem = TextOf(rows, 8),
            });
        }

        return found;
    }

    private async Task RunAsync(string sql, CancellationToken cancel, params NpgsqlParameter[] parameters)
    {
        await using var command = store.App.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlParameter At() => new("at", clock.GetUtcNow().UtcDateTime);

    private static NpgsqlParameter Text(string name, string? value) => new(name, NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value };

    private static string? TextOf(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
}
