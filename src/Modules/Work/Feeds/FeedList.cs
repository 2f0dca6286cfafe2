using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Work.Feeds;

/// <summary>The feeds that people have made and not revoked.</summary>
internal sealed class FeedList(Store store, TimeProvider clock)
{
    private const int TokenLength = 32;

    private static readonly TimeSpan NotedEach = TimeSpan.FromHours(1);

    private const string Open =
        """
        select f.feed, f.person, f.holds, f.made_at, (select max(fetched_at) from work.feed_fetches x where x.feed = f.feed)
        from work.feeds f where not exists (select from work.feed_ends e where e.feed = f.feed)
        """;

    /// <summary>Makes a feed and gives its token, which is kept nowhere.</summary>
    public async Task<string> MakeAsync(Person person, string holds, CancellationToken cancel)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenLength));
        await RunAsync("insert into work.feeds (feed, person, holds, token_hash, made_at) values (@feed, @person, @holds, @hash, @at)", cancel,
            new("feed", Guid.CreateVersion7(clock.GetUtcNow())), new("person", person.Id), new("holds", holds), new("hash", HashOf(token)), Now());
        return token;
    }

    public Task<IReadOnlyList<Feed>> OfAsync(Person person, CancellationToken cancel) => ReadAsync($"{Open} and f.person = @person order by f.made_at", cancel, new NpgsqlParameter("person", person.Id));

    /// <summary>The feed of a token, or null when there is none or it is revoked.</summary>
    public async Task<Feed?> FindAsync(string token, CancellationToken cancel) =>
        (await ReadAsync($"{Open} and f.token_hash = @hash", cancel, new NpgsqlParameter("hash", HashOf(token)))) is [var feed] ? feed : null;

    /// <summary>Revokes a feed of this person; of anybody else's, and of one that is revoked already, nothing happens.</summary>
    public Task RevokeAsync(Person person, Guid feed, CancellationToken cancel) =>
        RunAsync("insert into work.feed_ends (feed, ended_at) select feed, @at from work.feeds where feed = @feed and person = @person on conflict do nothing", cancel, new("feed", feed), new("person", person.Id), Now());

    /// <summary>Notes that a feed was fetched, once an hour at most.</summary>
    public Task NoteAsync(Feed feed, CancellationToken cancel) => feed.LastFetched > clock.GetUtcNow() - NotedEach ? Task.CompletedTask
        : RunAsync("insert into work.feed_fetches (feed, fetched_at) values (@feed, @at)", cancel, new("feed", feed.Id), Now());

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private NpgsqlParameter Now() => new("at", clock.GetUtcNow().UtcDateTime);

    private async Task RunAsync(string sql, CancellationToken cancel, params NpgsqlParameter[] parameters)
    {
        await using var command = store.App.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<IReadOnlyList<Feed>> ReadAsync(string sql, CancellationToken cancel, params NpgsqlParameter[] parameters)
    {
        await using var command = store.App.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var feeds = new List<Feed>();
        while (await rows.ReadAsync(cancel))
            feeds.Add(new Feed(rows.GetGuid(0), rows.GetString(1), rows.GetString(2), rows.GetFieldValue<DateTimeOffset>(3), await rows.IsDBNullAsync(4, cancel) ? null : rows.GetFieldValue<DateTimeOffset>(4)));
        return feeds;
    }
}
