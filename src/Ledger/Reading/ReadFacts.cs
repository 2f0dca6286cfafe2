using ArmedPolicingGov.Facts;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Reading;

/// <inheritdoc cref="IReadFacts"/>
internal sealed class ReadFacts(ScopedConnection connection, Kinds known) : IReadFacts
{
    private const string ActColumns = "a.act, a.received_at, a.kind, a.person, a.role, a.reason, a.evidence, a.first_seq, a.versions, a.salt is not null";

    public async Task<IReadOnlyList<Facts.Version>> VersionsAsync(Kind kind, string key, CancellationToken cancel)
    {
        var columns = string.Join(", ", kind.Columns.Select(column => "v." + Quote(column.Name)));
        await using var command = await CommandAsync(
            $"""
            select v.seq, v.received_at, v.recorded_at, v.recorded_by, v.withdrawn, v.scope, {ActColumns}, {columns}
            from {Quote(kind.Schema)}.{Quote(kind.Name)} v
            join ledger.entries e on e.seq = v.seq
            join ledger.acts a on a.act = e.act
            where v.key = @key
            """, cancel, ("key", key));
        var versions = await ErasedVersionsAsync(kind, key, cancel);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            string[] values = [.. kind.Columns.Select((column, place) => ColumnText.Write(Columns.Read(rows, 16 + place, column.Type)))];
            versions.Add(new Facts.Version(rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetFieldValue<DateTimeOffset>(2),
                Columns.Text(rows, 3), rows.GetBoolean(4), rows.GetString(5), values, Act(rows, 6)));
        }

        return [.. versions.OrderByDescending(version => version.RecordedAt)];
    }

    private async Task<List<Facts.Version>> ErasedVersionsAsync(Kind kind, string key, CancellationToken cancel)
    {
        await using var command = await CommandAsync(
            $"""
            select v.erased_seq::bigint, a.received_at, v.version_recorded_at, v.was_withdrawal, v.whose, {ActColumns}, v.authority, v.reason, v.decided_on
            from ledger.erasures v
            join ledger.entries e on e.seq = v.erased_seq::bigint
            join ledger.acts a on a.act = e.act
            where v.record_kind = @kind and v.record_key = @key
            """, cancel, ("kind", kind.Name), ("key", key));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var versions = new List<Facts.Version>();
        while (await rows.ReadAsync(cancel))
        {
            versions.Add(new Facts.Version(rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetFieldValue<DateTimeOffset>(2), null, rows.GetBoolean(3), rows.GetString(4),
                KeyAlone(kind, key), Act(rows, 5))
            { Erased = new ErasedBecause(rows.GetString(15), rows.GetString(16), rows.GetFieldValue<DateOnly>(17)) });
        }

        return versions;
    }

    /// <summary>The values of a version of which nothing but the key is left; nothing where the key had to go too.</summary>
    private static string[] KeyAlone(Kind kind, string key)
    {
        var parts = key.Split(Kind.KeySeparator);
        var isOwn = parts.Length == kind.KeyColumns.Count && !key.StartsWith(Erasing.EraseRecords.MadeUpKey, StringComparison.Ordinal);
        return [.. kind.Columns.Select(column => isOwn && column.IsKey ? parts[kind.KeyColumns.Index().First(each => each.Item == column).Index] : "")];
    }

    public async Task<ActRecord?> ActAsync(Guid act, CancellationToken cancel)
    {
        await using var command = await CommandAsync($"select {ActColumns} from ledger.acts a where a.act = @act", cancel, ("act", act));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? Act(rows, 0) : null;
    }

    public async Task<IReadOnlyList<ActEntry>> EntriesAsync(ActRecord act, long from, int count, CancellationToken cancel)
    {
        var kinds = new List<(long Seq, string Kind, string Scope)>();
        await using (var command = await CommandAsync("select seq, kind, scope from ledger.entries where seq >= @from and seq <= @end and act = @act and kind <> 'acts' order by seq limit @count", cancel,
            ("from", from), ("end", act.FirstSeq + act.Versions), ("act", act.Id), ("count", count)))
        {
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel)) kinds.Add((rows.GetInt64(0), rows.GetString(1), rows.GetString(2)));
        }

        var keys = new Dictionary<long, string>();
        foreach (var kind in kinds.GroupBy(each => each.Kind, StringComparer.Ordinal))
        {
            var table = known.Named(kind.Key);
            await using var command = await CommandAsync($"select seq, key from {Quote(table.Schema)}.{Quote(table.Name)} where seq = any(@seqs)", cancel,
                ("seqs", kind.Select(each => each.Seq).ToArray()));
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel)) keys.Add(rows.GetInt64(0), rows.GetString(1));
        }

        return [.. kinds.Where(each => keys.ContainsKey(each.Seq)).Select(each => new ActEntry(each.Seq, each.Kind, keys[each.Seq], each.Scope))];
    }

    public async Task<IReadOnlyList<ActRecord>> ActsAsync(IReadOnlyCollection<string> kinds, int skip, int count, CancellationToken cancel)
    {
        await using var command = await CommandAsync($"select {ActColumns} from ledger.acts a where a.kind = any (@kinds) order by a.received_at desc offset @skip limit @count", cancel,
            ("kinds", kinds.ToArray()), ("skip", skip), ("count", count));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var acts = new List<ActRecord>();
        while (await rows.ReadAsync(cancel)) acts.Add(Act(rows, 0));
        return acts;
    }

    public async Task<long> CountActsAsync(IReadOnlyCollection<string> kinds, CancellationToken cancel)
    {
        await using var command = await CommandAsync("select count(*) from ledger.acts where kind = any (@kinds)", cancel, ("kinds", kinds.ToArray()));
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    public async Task<IReadOnlyList<(string Kind, long Versions)>> CountsAsync(ActRecord act, CancellationToken cancel)
    {
        await using var command = await CommandAsync("select kind, count(*) from ledger.entries where seq between @first and @end and act = @act and kind <> 'acts' group by kind", cancel,
            ("first", act.FirstSeq), ("end", act.FirstSeq + act.Versions), ("act", act.Id));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var counts = new List<(string Kind, long Versions)>();
        while (await rows.ReadAsync(cancel)) counts.Add((rows.GetString(0), rows.GetInt64(1)));
        return counts;
    }

    public async Task<Stream?> DocumentAsync(string sha256, CancellationToken cancel)
    {
        await using var command = await CommandAsync("select size from ledger.documents d where sha256 = @sha256 and (size = 0 or exists (select from ledger.document_parts p where p.sha256 = d.sha256))", cancel, ("sha256", sha256));
        return await command.ExecuteScalarAsync(cancel) is long size ? new DocumentStream(await connection.OpenAsync(cancel), sha256, size) : null;
    }

    private static ActRecord Act(NpgsqlDataReader rows, int at) => new(
        rows.GetGuid(at), rows.GetFieldValue<DateTimeOffset>(at + 1), rows.GetString(at + 2), rows.GetString(at + 3), rows.GetString(at + 4),
        Columns.Text(rows, at + 5), Columns.Text(rows, at + 6), rows.GetInt64(at + 7), rows.GetInt64(at + 8))
    { HasLeaf = rows.GetBoolean(at + 9) };

    private async Task<NpgsqlCommand> CommandAsync(string sql, CancellationToken cancel, params IEnumerable<(string Name, object Value)> parameters)
    {
        var command = new NpgsqlCommand(sql, await connection.OpenAsync(cancel));
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
