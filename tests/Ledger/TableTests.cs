using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>Declarations and tables hold together: every kind's columns are those of its two tables, with matching types.</summary>
public sealed class TableTests : IAsyncLifetime
{
    private static readonly (string, string, bool)[] Stamp =
    [
        ("key", "text", true), ("received_at", "timestamp with time zone", true), ("recorded_at", "timestamp with time zone", true), ("recorded_by", "text", false),
        ("salt", "bytea", true), ("scope", "text", true), ("seq", "bigint", true), ("withdrawn", "boolean", true),
    ];

    private TestStore store = null!;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Every_kind_has_the_columns_and_types_of_its_tables()
    {
        store.Kinds.All.Count.ShouldBeGreaterThanOrEqualTo(26);
        await using var owner = await store.OwnerAsync();
        foreach (var kind in store.Kinds.All)
        {
            var declared = kind.Columns.Select(column => (column.Name, TypeOf(column.Type), column is { IsKey: true, IsRequired: true })).Concat(Stamp).OrderBy(each => each.Item1, StringComparer.Ordinal).ToList();
            (await ColumnsAsync(owner, kind.Schema, kind.Name)).ShouldBe(declared, $"{kind.Schema}.{kind.Name}");
            (await ColumnsAsync(owner, kind.Schema, $"now_{kind.Name}")).ShouldBe(declared, $"{kind.Schema}.now_{kind.Name}");
        }
    }

    [Fact]
    public async Task Every_table_of_records_belongs_to_a_kind_that_is_registered()
    {
        await using var owner = await store.OwnerAsync();
        await using var command = new NpgsqlCommand("select c.relnamespace::regnamespace || '.' || c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'salt' where c.relkind = 'r' and c.oid not in ('ledger.stamp'::regclass, 'ledger.acts'::regclass)", owner);
        await using var rows = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync()) tables.Add(rows.GetString(0));
        tables.ShouldBe(store.Kinds.All.SelectMany(kind => (string[])[$"{kind.Schema}.{kind.Name}", $"{kind.Schema}.now_{kind.Name}"]), ignoreOrder: true);
    }

    [Fact]
    public async Task A_table_refuses_a_version_that_lacks_what_its_kind_requires()
    {
        await using var owner = await store.OwnerAsync();
        foreach (var kind in store.Kinds.All)
        {
            foreach (var column in kind.Columns.Where(column => column is { IsRequired: true, IsKey: false }))
            {
                await using var command = new NpgsqlCommand(
                    $"select exists (select from pg_constraint where conrelid = '{kind.Schema}.{kind.Name}'::regclass and contype = 'c' and pg_get_constraintdef(oid) like 'CHECK ((withdrawn OR %' and (select attnum from pg_attribute where attrelid = conrelid and attname = $1) = any (conkey))", owner)
                {
                    Parameters = { new() { Value = column.Name } },
                };
                (await command.ExecuteScalarAsync()).ShouldBe(true, $"{kind.Name}.{column.Name}");
            }
        }
    }

    private static async Task<List<(string Name, string Type, bool NotNull)>> ColumnsAsync(NpgsqlConnection owner, string schema, string table)
    {
        await using var command = new NpgsqlCommand("select column_name, data_type, is_nullable = 'NO' from information_schema.columns where table_schema = $1 and table_name = $2", owner) { Parameters = { new() { Value = schema }, new() { Value = table } } };
        await using var rows = await command.ExecuteReaderAsync();
        var columns = new List<(string Name, string Type, bool NotNull)>();
        while (await rows.ReadAsync()) columns.Add((rows.GetString(0), rows.GetString(1), rows.GetBoolean(2)));
        return [.. columns.OrderBy(column => column.Name, StringComparer.Ordinal)];
    }

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Date => "date",
        ColumnType.Instant => "timestamp with time zone",
        ColumnType.Boolean => "boolean",
        _ => "text",
    };
}
