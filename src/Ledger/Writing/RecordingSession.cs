using System.Security.Cryptography;
using ArmedPolicingGov.Facts;
using Npgsql;
using NpgsqlTypes;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>The steps of one act inside its transaction.</summary>
internal sealed class RecordingSession(NpgsqlConnection connection, Recording recording)
{
    public Task ActInAsync(IReadOnlyList<string> scopes, CancellationToken cancel) =>
        ExecuteAsync("select set_config('app.scopes', @scopes, true)", cancel, ("scopes", string.Join(',', scopes)));

    /// <summary>Where the ledger ends: the next place, and the last stamp (null in an empty store).</summary>
    public async Task<(long NextSeq, DateTimeOffset? LastAt)> EndingAsync(CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select next_seq, last_at from ledger.ending()", connection);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetFieldValue<DateTimeOffset>(1));
    }

    /// <summary>Tells the planner how much is staged, where that matters.</summary>
    public async Task AnalyseAsync(IReadOnlyList<KindSql> staged, CancellationToken cancel)
    {
        if (!recording.IsBulk) return;
        foreach (var kind in staged) await ExecuteAsync(kind.Analyse, cancel);
    }

    public async Task KeepDocumentsAsync(CancellationToken cancel)
    {
        var kept = 0L;
        foreach (var (sha256, open) in recording.Documents.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            await DocumentStore.KeepAsync(connection, sha256, open, cancel);
            if (++kept % 100 == 0) recording.Progress?.Report(("Storing documents", kept));
        }
    }

    /// <summary>Leaves out what is known, chooses the open times of recording, stamps scopes, numbers the rest. Returns what is left.</summary>
    public async Task<Dictionary<KindSql, long>> SettleAsync(Staging staging, Kinds kinds, IReadOnlyDictionary<Kind, KindSql> sql, DateTimeOffset moment, CancellationToken cancel)
    {
        var counts = new Dictionary<KindSql, long>();
        foreach (var kind in staging.Staged)
        {
            if (staging.HasOpen(kind)) await CloseAsync(kind, moment, cancel);
            await StampScopeAsync(kind, kinds, sql, cancel);
            var left = (long)(await ScalarAsync(kind.Count, cancel))!;
            if (left < staging.Count(kind)) await ExecuteAsync(kind.Number, cancel);
            counts.Add(kind, left);
        }

        return counts;
    }

    private async Task CloseAsync(KindSql kind, DateTimeOffset moment, CancellationToken cancel)
    {
        await ExecuteAsync(kind.DropUnchanged, cancel);
        await ExecuteAsync(kind.CloseMoments, cancel, ("moment", moment.UtcDateTime));
        await ExecuteAsync(kind.CloseCommitments, cancel);
    }

    private async Task StampScopeAsync(KindSql kind, Kinds kinds, IReadOnlyDictionary<Kind, KindSql> sql, CancellationToken cancel)
    {
        if (kind.Kind.Scope is { } column && kind.Kind.Column(column) is { References: { } owner, Type: ColumnType.Identifier })
            await ExecuteAsync(kind.TakeScopeOf(sql[kinds.Named(owner)], column), cancel);
        if (await ScalarAsync(kind.LacksScope, cancel) is true) await ExecuteAsync(kind.TakeScopeOfBefore, cancel);
    }

    /// <summary>Every scope that the act touches: those of its versions, and those of the facts as they are known before it.</summary>
    public async Task<IReadOnlyList<string>> ScopesAsync(IReadOnlyList<KindSql> staged, CancellationToken cancel)
    {
        var scopes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in staged)
        {
            await using var command = new NpgsqlCommand(kind.ScopesOf, connection) { CommandTimeout = 0 };
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel)) scopes.Add(rows.GetString(0));
        }

        return [.. scopes];
    }

    /// <summary>False, with a fault, when the person may not record such facts, or not for that force or region.</summary>
    public bool Authorise(IReadOnlyList<KindSql> staged, Permissions permissions, IReadOnlyList<string> scopes)
    {
        foreach (var kind in staged.Select(each => each.Kind).Where(kind => !permissions.MayRecord(recording.Act.By, kind)))
        {
            recording.Faults.Add(new Fault(kind.Name, null, null, null, $"Your role does not record {kind.Many}", "Ask the force liaison officer, or whoever keeps these records"));
            return false;
        }

        var closed = scopes.Except(recording.Act.By.Writes, StringComparer.Ordinal).ToList();
        if (closed.Count > 0)
            recording.Faults.Add(new Fault("", null, null, string.Join(", ", closed), "belongs to a force or region that you may not record for", "Ask somebody of that force or region to record it"));
        return closed.Count == 0;
    }

    public async Task<bool> OvertakenAsync(IReadOnlyList<KindSql> staged, long checkedUpTo, CancellationToken cancel)
    {
        foreach (var kind in staged)
        {
            await using var command = new NpgsqlCommand(kind.Overtaken, connection) { Parameters = { new("checked", checkedUpTo) } };
            if (await command.ExecuteScalarAsync(cancel) is not null) return true;
        }

        return false;
    }

    /// <summary>True when a document of the act was erased since it was found to be there.</summary>
    public async Task<bool> LacksDocumentsAsync(CancellationToken cancel)
    {
        if (recording.Documents.Count == 0) return false;
        await using var command = new NpgsqlCommand(KindSql.DocumentsThere, connection) { CommandTimeout = 0, Parameters = { new("digests", recording.Documents.Keys.ToArray()) } };
        return (long)(await command.ExecuteScalarAsync(cancel))! < recording.Documents.Count;
    }

    /// <summary>False, with a fault, when somebody recorded a further version since the one that this act is based on.</summary>
    public async Task<bool> IsStillBasedAsync(IReadOnlyDictionary<Kind, KindSql> sql, CancellationToken cancel)
    {
        foreach (var (kind, key, seq) in recording.Based)
        {
            await using var command = new NpgsqlCommand(sql[kind].LatestOf, connection) { Parameters = { new("kind", kind.Name), new("key", key) } };
            if (await command.ExecuteScalarAsync(cancel) as long? == seq) continue;
            recording.Faults.Add(seq is null
                ? new Fault(kind.Name, null, kind.KeyColumns[0].Name, key, $"A record with this reference exists already", "Give another reference, or correct the record that exists")
                : new Fault(kind.Name, null, null, key, "Somebody else has changed this record since you opened it", "Look at the record as it is now, and correct it again if that is still needed"));
            return false;
        }

        return true;
    }

    public async Task AppendAsync(IReadOnlyList<KindSql> staged, IReadOnlyDictionary<KindSql, long> counts, IReadOnlyList<string> scopes, long first, DateTimeOffset received, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        var act = recording.Act;
        var own = new ActLeaf(act, scopes, received, first++, counts.Values.Sum(), RandomNumberGenerator.GetBytes(Commitment.SaltLength));
        batch.BatchCommands.Add(Step("insert into ledger.acts (act, received_at, kind, person, role, reason, evidence, scopes, first_seq, versions, salt) values (@act, @received, @kind, @person, @role, @reason, @evidence, @scopes, @seq, @versions, @salt)",
            new("act", act.Id), Received(received), new("kind", act.Kind), new("person", act.By.Id), new("role", act.By.Role),
            Text("reason", act.Reason), Text("evidence", act.Evidence), new("scopes", scopes.ToArray()), new("seq", own.Seq), new("versions", own.Versions), new("salt", own.Salt)));
        batch.BatchCommands.Add(Step("insert into ledger.entries (seq, act, kind, scope, leaf, hash) values (@seq, @act, @kind, @scope, @leaf, @hash)",
            new("seq", own.Seq), new("act", act.Id), new("kind", ActLeaf.Kind), new("scope", own.Scope), new("leaf", own.Leaf), new("hash", own.Hash)));
        foreach (var kind in staged.Where(kind => counts[kind] > 0))
        {
            batch.BatchCommands.Add(Step(kind.InsertVersions, new("first", first), Received(received)));
            batch.BatchCommands.Add(Step(kind.InsertEntries, new("first", first), Received(received), new("act", act.Id.ToString()), new("kind", kind.Kind.Name)));
            batch.BatchCommands.Add(Step(kind.MoveNow, new("first", first), Received(received)));
            first += counts[kind];
        }

        await batch.ExecuteNonQueryAsync(cancel);
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancel, params IEnumerable<(string Name, object Value)> parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<object?> ScalarAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(cancel);
    }

    private static NpgsqlBatchCommand Step(string sql, params IEnumerable<NpgsqlParameter> parameters)
    {
        var step = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) step.Parameters.Add(parameter);
        return step;
    }

    private static NpgsqlParameter Received(DateTimeOffset received) => new("received", NpgsqlDbType.TimestampTz) { Value = received.UtcDateTime };

    private static NpgsqlParameter Text(string name, string? value) => new(name, NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value };
}
