using System.Globalization;
using System.Security.Cryptography;
using ArmedPolicingGov.Facts;
using Npgsql;
using NpgsqlTypes;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>Brings the versions of an act to the database, checked each by itself, into tables that only this connection sees.</summary>
internal sealed class Staging(NpgsqlConnection connection, Kinds kinds, IReadOnlyDictionary<Kind, KindSql> sql, ILookup<Kind, FactCheck> checks)
{
    private const int ProgressEvery = 2_000;

    private readonly HashSet<Kind> tables = [];
    private readonly Dictionary<Kind, long> counts = [];
    private readonly HashSet<Kind> open = [];

    /// <summary>The kinds of which something is staged, in the order of <see cref="Kinds.All"/>.</summary>
    public IReadOnlyList<KindSql> Staged => [.. kinds.All.Where(counts.ContainsKey).Select(kind => sql[kind])];

    /// <summary>How many versions of a kind were staged.</summary>
    public long Count(KindSql kind) => counts[kind.Kind];

    /// <summary>True when some version of the kind came without a time of recording.</summary>
    public bool HasOpen(KindSql kind) => open.Contains(kind.Kind);

    public async Task StageAsync(Recording recording, DateTimeOffset now, CancellationToken cancel)
    {
        var salts = new byte[Commitment.SaltLength * 4096];
        var done = 0L;
        using var rows = recording.Rows.GetEnumerator();
        var more = rows.MoveNext();
        while (more)
        {
            var kind = rows.Current.Kind;
            await MakeTableAsync(kind, cancel);
            foreach (var target in Targets(kind)) await MakeTableAsync(target, cancel);
            await using var copy = await connection.BeginBinaryImportAsync(sql[kind].Copy, cancel);
            var place = counts.GetValueOrDefault(kind);
            var commitment = new Commitment(kind);
            for (; more && rows.Current.Kind == kind; more = rows.MoveNext(), done++)
            {
                if (done % 4096 == 0) RandomNumberGenerator.Fill(salts);
                if (done % ProgressEvery == 0) recording.Progress?.Report(($"Reading {kind.Many}", done));
                if (!Passes(rows.Current, now, recording.Faults)) continue;
                if (rows.Current.Fact.RecordedAt == default) open.Add(kind);
                await WriteAsync(copy, rows.Current, commitment, place++, salts.AsMemory((int)(done % 4096) * Commitment.SaltLength, Commitment.SaltLength).ToArray(), cancel);
            }

            counts[kind] = counts.GetValueOrDefault(kind) + (long)await copy.CompleteAsync(cancel);
        }
    }

    /// <summary>Makes the staging table of a kind, where this connection has none, so that checks may name it.</summary>
    public async Task MakeTableAsync(Kind kind, CancellationToken cancel)
    {
        if (!tables.Add(kind)) return;
        await using var create = new NpgsqlCommand(sql[kind].CreateStaged, connection);
        await create.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The kinds that a kind's columns refer to or take their scope from.</summary>
    private IEnumerable<Kind> Targets(Kind kind) => kind.Columns.Where(column => column.References is not null).Select(column => kinds.Named(column.References!));

    private bool Passes(Row row, DateTimeOffset now, Faults faults)
    {
        var before = faults.Count;
        foreach (var fault in FormCheck.Look(row, now)) faults.Add(fault);
        if (row.Unread.Count > 0) return false;
        if (faults.Count > before || row.Fact.Withdrawn) return faults.Count == before;
        foreach (var check in checks[row.Kind])
        {
            foreach (var fault in check.Look(row.Fact)) faults.Add(fault with { Kind = row.Kind.Name, Line = row.Line });
        }

        return faults.Count == before;
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, Row row, Commitment commitment, long ord, byte[] salt, CancellationToken cancel)
    {
        var (kind, fact, line) = row;
        var isOpen = fact.RecordedAt == default;
        var canonical = commitment.Version(fact);
        await copy.StartRowAsync(cancel);
        for (var place = 0; place < kind.Columns.Count; place++) await WriteAsync(copy, kind.Columns[place].Type, kind.Value(fact, place), cancel);
        await copy.WriteAsync(kind.KeyOf(fact), NpgsqlDbType.Text, cancel);
        await WriteAsync(copy, ColumnType.Instant, isOpen ? null : fact.RecordedAt, cancel);
        await WriteAsync(copy, ColumnType.Text, fact.RecordedBy, cancel);
        await copy.WriteAsync(fact.Withdrawn, NpgsqlDbType.Boolean, cancel);
        await WriteAsync(copy, ColumnType.Text, ScopeOf(kind, fact), cancel);
        await copy.WriteAsync(salt, NpgsqlDbType.Bytea, cancel);
        await copy.WriteAsync(line ?? 0, NpgsqlDbType.Integer, cancel);
        await copy.WriteAsync(Commitment.Digest(salt, commitment.Key(fact)), NpgsqlDbType.Bytea, cancel);
        await copy.WriteAsync(isOpen ? [] : Commitment.Digest(salt, canonical), NpgsqlDbType.Bytea, cancel);
        await WriteAsync(copy, ColumnType.Text, isOpen ? canonical : null, cancel);
        await copy.WriteAsync(isOpen, NpgsqlDbType.Boolean, cancel);
        await copy.WriteAsync(ord, NpgsqlDbType.Bigint, cancel);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, ColumnType type, object? value, CancellationToken cancel) => value switch
    {
        null or "" => copy.WriteNullAsync(cancel),
        DateOnly day => copy.WriteAsync(day, NpgsqlDbType.Date, cancel),
        DateTimeOffset instant => copy.WriteAsync(instant.UtcDateTime, NpgsqlDbType.TimestampTz, cancel),
        bool yes => copy.WriteAsync(yes, NpgsqlDbType.Boolean, cancel),
        string text => copy.WriteAsync(text, NpgsqlDbType.Text, cancel),
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No column of type {type} holds a {value.GetType().Name}.")),
    };

    /// <summary>The scope that a version names itself; null when that stands in the fact that it belongs to, or nowhere.</summary>
    private static string? ScopeOf(Kind kind, Fact fact)
    {
        if (kind.Scope is null) return Reference.National;
        var column = kind.Column(kind.Scope);
        var value = (string?)kind.Value(fact, kind.PlaceOf(kind.Scope));
        if (string.IsNullOrEmpty(value)) return column.Type == ColumnType.Force && column.IsKey ? Reference.National : null;
        return column.Type switch
        {
            ColumnType.Force => $"force/{value}",
            ColumnType.Region => $"region/{value}",
            ColumnType.Officer => $"force/{Identifier.ForceOf(value)}",
            ColumnType.Identifier when column.References is null => value,
            _ => null,
        };
    }
}
