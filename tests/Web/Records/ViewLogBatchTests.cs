using ArmedPolicingGov.Access.Viewing;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Records;

/// <summary>Who looked at what is sealed in batches, each with a leaf of its own.</summary>
public sealed class ViewLogBatchTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        await site.Store.RecordAsync(new Officer { Id = "norfolk/1234", Force = "norfolk", Name = "Officer One" });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Each_look_is_in_exactly_one_batch_and_each_batch_has_its_leaf()
    {
        var batch = site.Store.Get<BatchViewLog>();
        (await batch.RunAsync(CancellationToken.None)).ShouldBeNull();
        await LookAsync(3);
        (await batch.RunAsync(CancellationToken.None)).ShouldBeOfType<Outcome.Recorded>();
        (await batch.RunAsync(CancellationToken.None)).ShouldBeNull();
        await LookAsync(2);
        (await batch.RunAsync(CancellationToken.None)).ShouldBeOfType<Outcome.Recorded>();

        await using var book = await site.Store.Store.Book.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            """
            select (select string_agg(entries, ' ' order by seq) from access.view_log_batches),
                (select bool_and(n = 1) from (select (select count(*) from access.view_log_batches b where v.entry between b.first_entry::bigint and b.last_entry::bigint) as n from access.view_log v) each),
                (select count(*) from ledger.entries where kind = 'view_log_batches')
            """, book);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        (row.GetString(0), row.GetBoolean(1), row.GetInt64(2)).ShouldBe(("3 2", true, 2));
    }

    private async Task LookAsync(int times)
    {
        using var visitor = await site.SignedInAsync("instructor");
        for (var time = 0; time < times; time++) (await visitor.GetAsync("/records/officers/history?key=norfolk/1234")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }
}
