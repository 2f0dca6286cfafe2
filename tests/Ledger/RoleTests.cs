using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>Who may do what to the tables: the application adds and reads in its scope, the book reads, nobody takes away.</summary>
public sealed class RoleTests : IAsyncLifetime
{
    private static readonly string[] Kept = [.. Kinds.Interchange.Select(kind => $"{kind.Schema}.{kind.Name}"), "ledger.acts", "ledger.entries", "ledger.documents", "ledger.document_parts"];
    private static readonly Armoury Armoury = new() { Id = "norfolk/armoury-1", Force = "norfolk", Name = "Armoury One", OpenedOn = new DateOnly(2024, 1, 5) };

    private TestStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync();
        (await store.RecordAsync(Armoury, Armoury with { Id = "kent/armoury-1", Force = "kent" })).ShouldBeOfType<Outcome.Recorded>();
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task The_application_and_the_book_can_neither_update_delete_nor_truncate_what_is_kept()
    {
        foreach (var open in (Func<Task<NpgsqlConnection>>[])[store.AppAsync, async () => await store.Store.Book.OpenConnectionAsync()])
        {
            await using var connection = await open();
            await RunAsync(connection, "select set_config('app.scopes', 'force/norfolk,force/kent,national', false)");
            foreach (var table in Kept)
            {
                var column = (await ColumnsAsync(connection, table))[0];
                foreach (var statement in (string[])[$"update {table} set \"{column}\" = \"{column}\"", $"delete from {table}", $"truncate {table}", $"drop table {table}", $"alter table {table} disable trigger all", $"alter table {table} disable row level security"])
                    (await RefusedAsync(connection, statement)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege, statement);
            }
        }
    }

    [Fact]
    public async Task The_book_reads_everything_and_adds_nothing()
    {
        await using var book = await store.Store.Book.OpenConnectionAsync();
        foreach (var table in Kept) await RunAsync(book, $"select count(*) from {table}");
        (await RunAsync(book, "select count(*) from armouries.armouries")).ShouldBe(2L);
        foreach (var table in (string[])[.. Kept, .. Kinds.Interchange.Select(kind => $"{kind.Schema}.now_{kind.Name}"), "ledger.store", "migrations.applied"])
            (await RefusedAsync(book, $"insert into {table} default values")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege, table);
        foreach (var kind in Kinds.Interchange) (await RefusedAsync(book, $"delete from {kind.Schema}.now_{kind.Name}")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("update {0} set {1} = {1}")]
    [InlineData("delete from {0}")]
    [InlineData("truncate {0} cascade")]
    public async Task A_trigger_stops_even_the_owner_once_row_level_security_is_out_of_the_way(string statement)
    {
        await using var owner = await store.OwnerAsync();
        foreach (var table in (string[])["armouries.armouries", "armouries.now_armouries", "ledger.acts", "ledger.entries"])
        {
            if (table.Contains("now_")) continue;
            await RunAsync(owner, $"alter table {table} no force row level security");
            var column = (await ColumnsAsync(owner, table))[0];
            var refused = await Should.ThrowAsync<PostgresException>(() => RunAsync(owner, string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, table, column)));
            (refused.SqlState, refused.MessageText).ShouldBe((PostgresErrorCodes.InsufficientPrivilege, refused.MessageText));
            refused.MessageText.ShouldStartWith("Records are kept");
        }
    }

    [Fact]
    public async Task Every_table_that_is_kept_has_both_triggers()
    {
        await using var owner = await store.OwnerAsync();
        foreach (var table in Kept)
        {
            var types = await RunAsync(owner, $"select array_agg(tgtype::int order by tgtype) from pg_trigger where tgrelid = '{table}'::regclass and tgname in ('kept_rows', 'kept_table') and tgenabled = 'O'");
            // Before update or delete of each row; before truncate of the table.
            ((int[])types!).ShouldBe([1 + 2 + 8 + 16, 2 + 32], ignoreOrder: true, table);
        }
    }

    [Fact]
    public async Task The_application_cannot_make_or_change_tables_roles_or_the_stores_kind()
    {
        await using var app = await store.AppAsync();
        foreach (var statement in (string[])["create table public.mine (a int)", "create schema mine", "create table ledger.mine (a int)", "update ledger.store set kind = 'simulated'", "delete from ledger.store", "insert into migrations.applied (module, name, digest) values ('a', 'b', 'c')", "create role mine"])
            (await RefusedAsync(app, statement)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege, statement);
    }

    [Fact]
    public async Task The_owner_is_no_superuser_and_the_lesser_roles_may_nothing_besides()
    {
        await using var owner = await store.OwnerAsync();
        (await RunAsync(owner, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")).ShouldBe(false);
        (await RunAsync(owner, "select count(*) from pg_roles where (rolname like '%\\_app\\_login' or rolname like '%\\_book\\_login' or rolname like 'armedpolicinggov\\_%') and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)")).ShouldBe(0L);
    }

    [Fact]
    public async Task Row_level_security_is_on_and_forced_on_every_table_of_records()
    {
        await using var owner = await store.OwnerAsync();
        (await RunAsync(owner,
            """
            select coalesce(string_agg(relnamespace::regnamespace || '.' || relname, ', '), '') from pg_class
            where relkind in ('r', 'p') and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'migrations', 'pg_toast') and relpersistence = 'p'
              and not (relrowsecurity and relforcerowsecurity) and relname not in ('stamp', 'store', 'tiles')
            """)).ShouldBe("");
    }

    [Fact]
    public async Task Whoever_reads_sees_the_records_of_their_scopes_and_without_scopes_none()
    {
        await using var app = await store.AppAsync();
        foreach (var table in (string[])["armouries.armouries", "armouries.now_armouries", "ledger.entries"])
        {
            await RunAsync(app, "select set_config('app.scopes', '', false)");
            (await RunAsync(app, $"select count(*) from {table}")).ShouldBe(0L);
            await RunAsync(app, "select set_config('app.scopes', 'force/norfolk,region/eastern', false)");
            (await RunAsync(app, $"select string_agg(scope, ',') from {table}")).ShouldBe("force/norfolk", table);
        }

        (await RefusedAsync(app, "insert into armouries.now_armouries (armoury, key, recorded_at, withdrawn, seq, received_at, scope, salt) values ('kent/2', 'kent/2', now(), true, 9, now(), 'force/kent', '\\x00000000000000000000000000000000')"))
            .ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_policy_of_scope_leaves_the_planner_its_indexes()
    {
        var officers = Enumerable.Range(0, 5_000).Select(number => new Officer { Id = $"norfolk/{number}", Force = "norfolk", Name = $"Officer {number}" });
        var events = Enumerable.Range(0, 5_000).Select(number => new CommanderEvent { Event = $"event-{number}", Officer = $"norfolk/{number}", Role = "sfc", Kind = "annual-refresher", On = new DateOnly(2026, 1, 1) });
        (await store.RecordAsync([.. officers, .. events])).ShouldBeOfType<Outcome.Recorded>();
        await using (var owner = await store.OwnerAsync()) await RunAsync(owner, "analyze organisation.now_officers, organisation.officers, accreditation.now_commander_events, ledger.entries");

        await using var app = await store.AppAsync();
        await RunAsync(app, "select set_config('app.scopes', 'force/norfolk,force/suffolk,region/eastern,national', false)");
        foreach (var (query, condition) in ((string, string)[])
        [
            ("select * from organisation.now_officers where key = 'norfolk/77'", "Index Cond: (key = 'norfolk/77'::text)"),
            ("select * from organisation.officers where key = 'norfolk/77' order by recorded_at desc", "Index Cond: (key = 'norfolk/77'::text)"),
            ("select * from accreditation.now_commander_events where officer = 'norfolk/77' and \"on\" > '2025-01-01'", "Index Cond: ((officer = 'norfolk/77'::text) AND (\"on\" > '2025-01-01'::date))"),
            ("select * from ledger.entries where seq >= 100 and seq < 120", "Index Cond: ((seq >= 100) AND (seq < 120))"),
        ])
        {
            var plan = await PlanAsync(app, query);
            plan.ShouldContain("Filter: (scope = ANY", customMessage: query);
            plan.ShouldContain(condition, customMessage: plan);
        }

        // A list of one's own records: the policy itself is the index condition.
        await RunAsync(app, "select set_config('app.scopes', 'force/kent', false)");
        (await PlanAsync(app, "select * from organisation.now_officers")).ShouldContain("Index Cond: (scope = ANY");
    }

    private static async Task<string> PlanAsync(NpgsqlConnection connection, string query)
    {
        await using var command = new NpgsqlCommand($"explain (costs off) {query}", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync()) lines.Add(rows.GetString(0));
        return string.Join('\n', lines);
    }

    private static async Task<string> RefusedAsync(NpgsqlConnection connection, string statement) => (await Should.ThrowAsync<PostgresException>(() => RunAsync(connection, statement), statement)).SqlState;

    private static async Task<IReadOnlyList<string>> ColumnsAsync(NpgsqlConnection connection, string table) =>
        (string[])(await RunAsync(connection, $"select array_agg(attname::text order by attnum) from pg_attribute where attrelid = '{table}'::regclass and attnum > 0"))!;

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
