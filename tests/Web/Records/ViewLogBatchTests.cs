using ArmedPolicingGov.Access.Viewing;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Verifying;
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

    [Theory]
    [InlineData("update access.view_log set person = 'somebody-else' where entry = 2")]
    [InlineData("update access.view_log set subjects = array['officers:norfolk/9']::text[] where entry = 1")]
    [InlineData("update access.view_log set viewed_at = viewed_at + interval '1 microsecond' where entry = 3")]
    [InlineData("delete from access.view_log where entry = 2")]
    [InlineData("delete from access.view_log where entry = 1")]
    public async Task An_entry_that_was_changed_or_removed_after_it_was_sealed_is_found(string tampering)
    {
        await LookAsync(3);
        await site.Store.Get<BatchViewLog>().RunAsync(CancellationToken.None);
        (await site.Store.Get<VerifyStore>().RunAsync([], CancellationToken.None)).Findings.ShouldBeEmpty();

        await using (var owner = await site.Store.OwnerAsync())
        {
            await using var tamper = new NpgsqlCommand($"alter table access.view_log disable trigger user; alter table access.view_log disable row level security; {tampering}", owner);
            await tamper.ExecuteNonQueryAsync();
        }

        (await site.Store.Get<VerifyStore>().RunAsync([], CancellationToken.None)).Findings.ShouldHaveSingleItem().Problem.ShouldContain("entries of the view log");
    }

    private async Task LookAsync(int times)
    {
        using var visitor = await site.SignedInAsync("instructor");
        for (var time = 0; time < times; time++) (await visitor.GetAsync("/records/officers/history?key=norfolk/1234")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }
}
