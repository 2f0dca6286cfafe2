using ArmedPolicingGov.Ledger.Verifying;
using Npgsql;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>A filled store without anything that stops a change, as an administrator of the server could make it; put back after each test.</summary>
public sealed class TamperedStore : IAsyncLifetime
{
    private const string Open =
        """
        create schema pristine;
        do $$
        declare each record;
        begin
            for each in select oid::regclass as it from pg_class where relkind = 'r' and relrowsecurity loop
                execute format('alter table %s disable trigger user; alter table %s no force row level security', each.it, each.it);
                execute format('create table pristine.%I as select * from %s', each.it::text, each.it);
            end loop;
            for each in select conrelid::regclass as it, conname from pg_constraint where contype = 'f' loop
                execute format('alter table %s drop constraint %I', each.it, each.conname);
            end loop;
        end $$
        """;

    private const string PutBack =
        """
        do $$
        declare each record;
        begin
            for each in select oid::regclass as it from pg_class where relkind = 'r' and relrowsecurity loop
                execute format('delete from %s; insert into %s overriding system value select * from pristine.%I', each.it, each.it, each.it::text);
            end loop;
        end $$
        """;

    internal FilledStore Filled { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Filled = await FilledStore.NewAsync();
        await ExecuteAsync(Open);
    }

    public ValueTask DisposeAsync() => Filled.DisposeAsync();

    /// <summary>Tells what verification finds once something was done to the store.</summary>
    public async Task<IReadOnlyList<Finding>> FoundAsync(string sql, params IReadOnlyList<KeptCheckpoint> against)
    {
        await ExecuteAsync(sql);
        return (await Filled.VerifyAsync(against)).Findings;
    }

    public Task PutBackAsync() => ExecuteAsync(PutBack);

    private async Task ExecuteAsync(string sql)
    {
        await using var owner = await Filled.Store.OwnerAsync();
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync();
    }
}
