using ArmedPolicingGov.Ledger.Verifying;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>A table whose rows are flipped, one value at a time, and put back.</summary>
/// <param name="Name">With its schema.</param>
/// <param name="Keys">The columns by which tests call its rows.</param>
/// <param name="IsNamed">True when a finding tells of the row with these values, of which one was flipped.</param>
internal sealed record FlippedTable(string Name, string[] Keys, Func<Finding, IReadOnlyDictionary<string, object?>, Flip, bool> IsNamed)
{
    private string Pristine => $"pristine.\"{Name}\"";

    /// <summary>Columns that no signature and no leaf covers.</summary>
    public string[] Except { get; init; } = [];

    public IReadOnlyList<FlippedRow> Rows { get; private set; } = [];

    /// <summary>Takes away all that would stop a change, and keeps a copy of the rows.</summary>
    public async Task OpenAsync(NpgsqlConnection owner)
    {
        await ExecuteAsync(owner, $"create schema if not exists pristine; alter table {Name} disable trigger user; alter table {Name} no force row level security");
        foreach (var drop in await ListAsync(owner,
            $"""
            select format('alter table {Name} drop constraint %I cascade', conname) from pg_constraint where conrelid = '{Name}'::regclass
            union all select format('alter table {Name} alter column %I drop identity if exists', attname) from pg_attribute where attrelid = '{Name}'::regclass and attidentity <> ''
            union all select format('alter table {Name} alter column %I drop not null', attname) from pg_attribute where attrelid = '{Name}'::regclass and attnotnull and attnum > 0
            """)) await ExecuteAsync(owner, drop);
        // By this they are found again when they bear another's key.
        await ExecuteAsync(owner, $"alter table {Name} add column flipped_row serial; create table {Pristine} as select * from {Name}");
        var columns = await ListAsync(owner, $"select quote_ident(attname) || '=' || format_type(atttypid, atttypmod) from pg_attribute where attrelid = '{Name}'::regclass and attnum > 0 and not attisdropped and attname <> 'flipped_row' order by attnum");
        Rows = await ReadAsync(owner, [.. columns.Select(column => (column.Split('=')[0], column.Split('=')[1]))]);
    }

    public string Restore => $"delete from {Name}; insert into {Name} overriding system value select * from {Pristine};";

    private async Task<IReadOnlyList<FlippedRow>> ReadAsync(NpgsqlConnection owner, IReadOnlyList<(string Name, string Type)> columns)
    {
        await using var command = new NpgsqlCommand($"select {string.Join(", ", columns.Select(column => column.Name))}, flipped_row from {Name} order by {string.Join(", ", Keys)}", owner);
        await using var rows = await command.ExecuteReaderAsync();
        var read = new List<FlippedRow>();
        while (await rows.ReadAsync())
        {
            var values = columns.Select((column, place) => (column.Name.Trim('"'), rows.IsDBNull(place) ? null : column.Type == "date" ? rows.GetFieldValue<DateOnly>(place) : rows.GetValue(place))).ToDictionary(StringComparer.Ordinal);
            var flips = columns.Where(column => !Except.Contains(column.Name, StringComparer.Ordinal)).SelectMany(column => Flip.Of(column.Name, column.Type, values[column.Name.Trim('"')]));
            read.Add(new FlippedRow(this, rows.GetInt32(columns.Count), values, [.. flips]));
        }

        return read;
    }

    private static async Task<IReadOnlyList<string>> ListAsync(NpgsqlConnection owner, string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<string>();
        while (await rows.ReadAsync()) list.Add(rows.GetString(0));
        return list;
    }

    private static async Task ExecuteAsync(NpgsqlConnection owner, string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A row with every flip that can be made in it.</summary>
internal sealed record FlippedRow(FlippedTable Table, int Number, IReadOnlyDictionary<string, object?> Values, IReadOnlyList<Flip> Flips)
{
    public string Update(Flip flip) => $"update {Table.Name} set {flip.Column} = {flip.Expression} where flipped_row = {Number};";

    public override string ToString() => $"{Table.Name} {string.Join('/', Table.Keys.Select(key => Values[key.Trim('"')]))}";
}
