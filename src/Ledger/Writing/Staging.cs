using System.Security.Cryptography;
using ArmedPolicingGov.Facts;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>
/// Brings the versions of an act to the database, checked each by itself, into tables that only this connection sees. An
/// import's rows are copied, and are gone from there with its end; those of a small act are inserted, and cleared away by
/// the next one: PostgreSQL would else truncate all these tables while the act holds the ledger's lock.
/// </summary>
internal sealed class Staging(NpgsqlConnection connection, Statements statements, Kinds kinds, IReadOnlyDictionary<Kind, KindSql> sql, ILookup<Kind, FactCheck> checks)
{
    private const int ProgressEvery = 2_000;

    /// <summary>Nothing vacuums such tables: one that has grown beyond this many bytes is begun again.</summary>
    private const int Large = 1 << 20;

    private readonly HashSet<Kind> tables = [];
    private readonly Dictionary<Kind, long> counts = [];
    private readonly HashSet<Kind> open = [];

    /// <summary>The kinds of which something is staged, in the order of <see cref="Kinds.All"/>.</summary>
    public IReadOnlyList<KindSql> Staged => [.. kinds.All.Where(counts.ContainsKey).Select(kind => sql[kind])];

    /// <summary>How many versions of a kind were staged.</summary>
    public long Count(KindSql kind) => counts[kind.Kind];

    /// <summary>True when some version of the kind came without a time of recording.</summary>
    public bool HasOpen(KindSql kind) => open.Contains(kind.Kind);

    /// <summary>Stages a small act's versions.</summary>
    /// <param name="between">The checks that will look at them.</param>
    public async Task InsertAsync(Recording recording, IEnumerable<StagedCheck> between, DateTimeOffset now, CancellationToken cancel)
    {
        ILookup<Kind, Row> all = recording.Rows.ToLookup(row => row.Kind);
        await PrepareAsync([.. all.Select(rows => rows.Key)], between, cancel);
        foreach (var kind in tables) await statements.RunAsync(sql[kind].Clear, cancel);
        foreach (var rows in all)
        {
            var fields = new StagedFields(rows.Key);
            counts.Add(rows.Key, 0);
            foreach (var row in rows.Where(row => Passes(row, now, recording.Faults)))
            {
                var values = fields.Of(row, RandomNumberGenerator.GetBytes(Commitment.SaltLength), counts[rows.Key]++);
                await statements.RunAsync(sql[rows.Key].InsertStaged, cancel, values.Zip(fields.Types, (value, type) => new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = type }));
            }
        }
    }

    /// <summary>Stages an import's versions, making tables as kinds come.</summary>
    public async Task CopyAsync(Recording recording, DateTimeOffset now, CancellationToken cancel)
    {
        NpgsqlBinaryImporter? copy = null;
        Kind? kind = null;
        var done = 0L;
        try
        {
            await foreach (var batch in ReadAhead.InBatches(Prepared(recording, now)).WithCancellation(cancel))
            {
                foreach (var (of, values) in batch)
                {
                    if (of.Kind != kind)
                    {
                        await EndAsync();
                        kind = of.Kind;
                        await MakeTablesAsync([kind, .. Targets(kind)], cancel);
                        copy = await connection.BeginBinaryImportAsync(sql[kind].Copy, cancel);
                    }

                    if (done++ % ProgressEvery == 0) recording.Progress?.Report(($"Reading {kind.Many}", done - 1));
                    of.Write(copy!, values);
                }

                cancel.ThrowIfCancellationRequested();
            }

            await EndAsync();
        }
        finally
        {
            if (copy is not null) await copy.DisposeAsync();
        }

        foreach (var statement in Staged.SelectMany(each => each.IndexStaged)) await statements.RunAsync(statement, cancel);

        async Task EndAsync()
        {
            if (copy is null) return;
            counts[kind!] = counts.GetValueOrDefault(kind!) + (long)await copy.CompleteAsync(cancel);
            await copy.DisposeAsync();
            copy = null;
        }
    }

    /// <summary>The fields of those of an import's versions that pass.</summary>
    private IEnumerable<(StagedFields Of, object?[] Values)> Prepared(Recording recording, DateTimeOffset now)
    {
        var salts = new Salts();
        // What is refused takes its scope with it, so that only an import that is all or nothing may rely on its own rows.
        var owners = recording.AcceptValidRows ? null : new OwnerScopes(kinds);
        var places = new Dictionary<Kind, long>();
        StagedFields? fields = null;
        foreach (var row in recording.Rows)
        {
            if (!Passes(row, now, recording.Faults)) continue;
            if (fields?.Kind != row.Kind) fields = new StagedFields(row.Kind);
            var place = places.GetValueOrDefault(row.Kind);
            places[row.Kind] = place + 1;
            yield return (fields, fields.Of(row, salts.Next(), place, owners));
        }
    }

    /// <summary>The tables that a small act needs: of its kinds, of those that they refer to, and of those that checks look at.</summary>
    private async Task PrepareAsync(IReadOnlyList<Kind> own, IEnumerable<StagedCheck> between, CancellationToken cancel)
    {
        tables.UnionWith(own.SelectMany(kind => Targets(kind).Append(kind)).Concat(between.Where(check => own.Contains(check.Kind)).SelectMany(check => check.Needs)));
        var names = tables.ToDictionary(kind => $"staged_{kind.Name}", StringComparer.Ordinal);
        var wanting = new List<(Kind Kind, bool IsThere)>();
        await statements.ReadAsync(KindSql.WantingTables, row => wanting.Add((names[row.GetString(0)], row.GetBoolean(1))), cancel, new NpgsqlParameter("names", names.Keys.ToArray()), new NpgsqlParameter("large", Large));
        await statements.SendAsync(cancel);
        foreach (var statement in wanting.SelectMany(each => each.IsThere ? [sql[each.Kind].Empty] : sql[each.Kind].CreateKept)) await statements.RunAsync(statement, cancel);
        await statements.SendAsync(cancel);
    }

    /// <summary>Makes the staging tables of kinds, where this connection has none, so that checks may name them.</summary>
    public async Task MakeTablesAsync(IEnumerable<Kind> wanted, CancellationToken cancel)
    {
        foreach (var statement in wanted.Where(tables.Add).SelectMany(kind => sql[kind].CreateStaged)) await statements.RunAsync(statement, cancel);
    }

    /// <summary>The kinds that a kind's columns refer to or take their scope from.</summary>
    private IEnumerable<Kind> Targets(Kind kind) => kind.Columns.Where(column => column.References is not null).Select(column => kinds.Named(column.References!));

    private bool Passes(Row row, DateTimeOffset now, Faults faults)
    {
        var before = faults.Count;
        foreach (var fault in FormCheck.Look(row, now)) faults.Add(fault);
        if (row.Unread.Count > 0) return false;
        if (faults.Count == before && !row.Fact.Withdrawn)
        {
            foreach (var check in checks[row.Kind])
            {
                foreach (var fault in check.Look(row.Fact)) faults.Add(fault with { Kind = row.Kind.Name, Line = row.Line });
            }
        }

        if (faults.Count > before) return false;
        if (row.Fact.RecordedAt == default) open.Add(row.Kind);
        return true;
    }
}
