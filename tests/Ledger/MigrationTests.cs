using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>Tables are brought up to date once, whoever starts together, and what was applied is not edited.</summary>
public sealed class MigrationTests : IAsyncLifetime
{
    private readonly string name = $"t-{Guid.CreateVersion7():N}";
    private DatabaseServer server = null!;

    public async ValueTask InitializeAsync() => server = await TestPostgres.ServerAsync();

    public async ValueTask DisposeAsync()
    {
        await using var maintenance = new NpgsqlConnection(server.Maintenance);
        await maintenance.OpenAsync();
        await TestPostgres.DropAsync(maintenance, StoreName.Database(name));
    }

    [Fact]
    public async Task Two_hosts_that_start_together_on_a_store_that_is_not_there_make_it_and_migrate_it_once()
    {
        using var folder = new TempFolder();
        var runs = await Task.WhenAll(
            HostProcess.RunAsync("export", folder["one"], "--store", name),
            HostProcess.RunAsync("export", folder["other"], "--store", name));
        runs.ShouldAllBe(run => run.ExitCode == 0 && run.Errors.Length == 0);
        await using var owner = await OwnerAsync();
        (await ScalarAsync(owner, "select count(*) from migrations.applied")).ShouldBe((long)Host.Modules.Migrations.Count);
        (await ScalarAsync(owner, "select count(*) from ledger.store")).ShouldBe(1L);
    }

    [Fact]
    public async Task Eight_that_open_a_store_together_find_one_store()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OpenAsync(Host.Modules.Migrations))));
        stores.Select(store => store.Origin).Distinct().Count().ShouldBe(1);
        foreach (var store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task A_migration_that_was_edited_after_it_was_applied_is_refused_by_name()
    {
        await (await OpenAsync(Host.Modules.Migrations)).DisposeAsync();
        var edited = Host.Modules.Migrations.Select(each => each.Module == "Armouries" ? each with { Sql = each.Sql + "\n-- a second thought" } : each).ToList();
        var problem = await Should.ThrowAsync<ServerProblem>(() => OpenAsync(edited));
        problem.Message.ShouldContain("Armouries/0001_armouries.sql was edited after it had been applied");
        await (await OpenAsync(Host.Modules.Migrations)).DisposeAsync();
    }

    [Fact]
    public async Task A_further_migration_is_applied_to_a_store_that_is_there_and_one_that_fails_leaves_nothing()
    {
        await (await OpenAsync(Host.Modules.Migrations)).DisposeAsync();
        var further = new Migration("Armouries", "0002_more.sql", "create table armouries.more (a int)");
        var broken = new Migration("Armouries", "0003_broken.sql", "create table armouries.half (a int); select no_such_thing()");
        await Should.ThrowAsync<PostgresException>(() => OpenAsync([.. Host.Modules.Migrations, further, broken]));
        await using var owner = await OwnerAsync();
        (await ScalarAsync(owner, "select to_regclass('armouries.more') is not null and to_regclass('armouries.half') is null")).ShouldBe(true);
        (await ScalarAsync(owner, "select count(*) from migrations.applied where name like '000%_more.sql' or name like '%broken%'")).ShouldBe(1L);
        await (await OpenAsync([.. Host.Modules.Migrations, further])).DisposeAsync();
    }

    private Task<Store> OpenAsync(IReadOnlyList<Migration> migrations) => new StoreCatalogue(server, migrations, TimeProvider.System).OpenAsync(name, null, null, CancellationToken.None);

    private async Task<NpgsqlConnection> OwnerAsync()
    {
        var connection = new NpgsqlConnection(server.Owner(StoreName.Database(name)));
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
