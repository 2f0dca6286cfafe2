using ArmedPolicingGov.Facts;
using Npgsql;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Erasing;

/// <summary>A version that could be erased.</summary>
internal sealed record ErasableVersion(long Seq, DateTimeOffset RecordedAt, bool Withdrawn, string Scope, string? Document);

/// <summary>Looks at a record for erasure: its versions, the holds on it and on what it belongs to, and whose evaluations it could change.</summary>
internal sealed class HeldRecord(NpgsqlConnection connection, Kinds kinds)
{
    /// <summary>The versions whose content is there, oldest first.</summary>
    public async Task<IReadOnlyList<ErasableVersion>> VersionsAsync(Kind kind, string key, CancellationToken cancel)
    {
        var document = kind.Columns.FirstOrDefault(column => column.Type == ColumnType.Digest && !kind.StaysInStore) is { } digest ? Quote(digest.Name) : "null";
        return kind.StaysInStore ? [] : await ReadAsync(
            $"select seq, recorded_at, withdrawn, scope, {document}::text from {Table(kind)} where key = @key order by recorded_at", [new("key", key)],
            rows => new ErasableVersion(rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetBoolean(2), rows.GetString(3), rows.IsDBNull(4) ? null : rows.GetString(4)), cancel);
    }

    /// <summary>The holds that stand on the record or on any that it belongs to, however far up.</summary>
    public async Task<IReadOnlyList<LegalHold>> HoldsAsync(Kind kind, string key, CancellationToken cancel)
    {
        var seen = new HashSet<(string Kind, string Reference)> { (kind.Name, key) };
        var open = new Queue<(Kind Kind, string Reference)>([(kind, key)]);
        while (open.TryDequeue(out var record))
        {
            foreach (var (column, above) in await NamesAsync(record.Kind, record.Reference, cancel))
            {
                if (seen.Add((column.References!, above))) open.Enqueue((kinds.Named(column.References!), above));
            }
        }

        return await ReadAsync(
            """
            select h.hold, h.record_kind, h.record_key, h.authority from ledger.now_legal_holds h
            join unnest(@kinds, @references) as s (kind, reference) on s.kind = h.record_kind and s.reference in (h.record_key, split_part(h.record_key, '|', 1))
            where not h.withdrawn and h.released_on is null order by h.hold
            """,
            [new("kinds", seen.Select(each => each.Kind).ToArray()), new("references", seen.Select(each => each.Reference).ToArray())],
            rows => new LegalHold { Hold = rows.GetString(0), RecordKind = rows.GetString(1), RecordKey = rows.GetString(2), Authority = rows.GetString(3) }, cancel, hold => hold.Hold);
    }

    /// <summary>
    /// The scopes whose evaluations could change without the record: its own, those of the records that name it, and those
    /// of every record that names the same officers.
    /// </summary>
    public async Task<IReadOnlyList<string>> TouchesAsync(Kind kind, string key, CancellationToken cancel)
    {
        var officers = (await NamesAsync(kind, key, cancel)).Where(each => each.Column.References == "officers").Select(each => each.Value).Append(kind.Name == "officers" ? key : "").Where(each => each.Length > 0).ToArray();
        var scopes = new SortedSet<string>(StringComparer.Ordinal);
        scopes.UnionWith(await ScopesAsync($"select distinct scope from {Table(kind)} where key = @key", [new("key", key)], cancel));
        foreach (var (other, column) in kinds.Exchanged.SelectMany(other => other.Columns.Select(column => (other, column))))
        {
            if (column.References == "officers" && officers.Length > 0)
                scopes.UnionWith(await ScopesAsync($"select distinct scope from {Table(other)} where {Quote(column.Name)} = any (@names)", [new("names", officers)], cancel));
            else if (column.References == kind.Name)
                scopes.UnionWith(await ScopesAsync($"select distinct scope from {Table(other)} where {Quote(column.Name)} = @name", [new("name", ReferenceOf(kind, key))], cancel));
        }

        return [.. scopes];
    }

    /// <summary>Those of some documents that versions name other than the ones at some places: their bytes stay.</summary>
    public async Task<IReadOnlyList<string>> NamedElsewhereAsync(IReadOnlyList<string> documents, IReadOnlyList<long> places, CancellationToken cancel)
    {
        var named = new SortedSet<string>(StringComparer.Ordinal);
        if (documents.Count == 0) return [];
        // The column that the database looks in when it erases.
        foreach (var kind in kinds.All.Where(kind => kind.NamesDocuments))
        {
            named.UnionWith(await ReadAsync($"select distinct sha256 from {Table(kind)} where sha256 = any (@documents) and not seq = any (@places)",
                [new("documents", documents.ToArray()), new("places", places.ToArray())], rows => rows.GetString(0), cancel));
        }

        return [.. named];
    }

    /// <summary>What the versions of a record name in their columns of references.</summary>
    private async Task<IReadOnlyList<(Column Column, string Value)>> NamesAsync(Kind kind, string reference, CancellationToken cancel)
    {
        var named = new List<(Column Column, string Value)>();
        var by = kind.KeyColumns.Count == 1 ? "key = @reference" : $"(key = @reference or {Quote(kind.KeyColumns[0].Name)} = @reference)";
        foreach (var column in kind.Columns.Where(column => column.References is not null))
        {
            named.AddRange(await ReadAsync($"select distinct {Quote(column.Name)} from {Table(kind)} where {by} and {Quote(column.Name)} is not null", [new("reference", reference)],
                rows => (column, rows.GetString(0)), cancel));
        }

        return named;
    }

    private Task<IReadOnlyList<string>> ScopesAsync(string sql, NpgsqlParameter[] parameters, CancellationToken cancel) => ReadAsync(sql, parameters, rows => rows.GetString(0), cancel);

    private static string Table(Kind kind) => $"{Quote(kind.Schema)}.{Quote(kind.Name)}";

    private static string ReferenceOf(Kind kind, string key) => kind.KeyColumns.Count == 1 ? key : key.Split(Kind.KeySeparator)[0];

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancel, Func<T, object>? distinct = null)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddRange(parameters);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<T>();
        while (await rows.ReadAsync(cancel)) found.Add(read(rows));
        return distinct is null ? found : [.. found.DistinctBy(distinct)];
    }
}
