using System.Globalization;
using System.Text.Json;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;
using Scope = ArmedPolicingGov.Recommendations.Rules.Scope;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>What somebody who verifies a store sees, and what is recorded of it.</summary>
public sealed class VerifyVerbTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Opened = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Log = "the log of an operation"u8.ToArray();
    private static readonly string Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Log));

    private readonly TempFolder folder = new();
    private TestStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync();
        Fact[] facts =
        [
            new RecordStandard { Standard = "first", DeploymentKind = "spontaneous", Decision = "deployed", DocumentType = "sfc-log", InForceFrom = new DateOnly(2025, 1, 1) },
            new Deployment { Id = "norfolk/d-1", Force = "norfolk", Kind = "spontaneous", Decision = "deployed", OpenedAt = Opened, ClosedAt = Opened.AddHours(2) },
            new DeploymentDocument { Document = "doc-1", Deployment = "norfolk/d-1", Type = "sfc-log", Author = "A", CreatedAt = Opened, File = "log.txt", Sha256 = Sha256 },
        ];
        var outcome = await store.Get<IRecordFacts>().RecordAsync(new Recording(new Act(Guid.CreateVersion7(), "record", TestStore.Operator), [.. facts.Select(fact => new Row(store.Kinds.Of(fact), fact))])
        {
            Documents = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [Sha256] = () => new MemoryStream(Log) },
        }, CancellationToken.None);
        outcome.ShouldBeOfType<Outcome.Recorded>();
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_store_that_holds_ends_with_0_and_both_outcome_and_document_check_are_recorded_once()
    {
        var run = await RunAsync("verify", "--store", store.Store.Name);
        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldStartWith("Everything holds");
        run.Output.ShouldContain("Not compared with any checkpoint that was kept outside the database");
        (await CountAsync("select count(*) from ledger.verifications where outcome = 'holds'")).ShouldBe(1);
        (await CountAsync("select count(*) from deployments.document_checks where document = 'doc-1' and result = 'intact'")).ShouldBe(1);

        (await RunAsync("verify", "--store", store.Store.Name)).ExitCode.ShouldBe(0);
        (await CountAsync("select count(*) from ledger.verifications")).ShouldBe(2);
        (await CountAsync("select count(*) from deployments.document_checks")).ShouldBe(1);
    }

    [Fact]
    public async Task A_document_that_was_altered_is_named_recorded_and_shows_in_recommendation_12()
    {
        await RunAsync("verify", "--store", store.Store.Name);
        (await IntactAsync()).ShouldBe(Status.Met);
        await TamperAsync("update ledger.document_parts set bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 1)", "ledger.document_parts");

        var run = await RunAsync("verify", "--store", store.Store.Name, "--json");

        run.ExitCode.ShouldBe(1);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("holds").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("findings").EnumerateArray().ShouldContain(finding => finding.GetProperty("key").GetString() == "doc-1" || finding.GetProperty("key").GetString() == Sha256);
        (await CountAsync("select count(*) from deployments.now_document_checks where document = 'doc-1' and result = 'altered'")).ShouldBe(1);
        (await IntactAsync()).ShouldBe(Status.NotMet);
    }

    [Fact]
    public async Task A_mere_look_records_nothing()
    {
        (await RunAsync("verify", "--store", store.Store.Name, "--without-recording")).ExitCode.ShouldBe(0);
        (await CountAsync("select count(*) from ledger.acts")).ShouldBe(1);
    }

    [Fact]
    public async Task A_checkpoint_that_was_kept_elsewhere_says_up_to_where_nothing_was_taken_away()
    {
        (await RunAsync("ledger", "checkpoint", "--store", store.Store.Name, "--out", folder["kept"])).ExitCode.ShouldBe(0);
        var with = await RunAsync("verify", "--store", store.Store.Name, "--against", folder["kept"], "--without-recording");
        with.ExitCode.ShouldBe(0, with.Output);
        with.Output.ShouldContain("nothing was taken off the end");
        (await RunAsync("verify", "--store", store.Store.Name, "--against", folder["nothing"])).Errors.ShouldContain("there is no file");
    }

    [Fact]
    public async Task A_check_is_due_again_after_a_month()
    {
        var report = await store.Get<VerifyStore>().RunAsync([], CancellationToken.None);
        (await DueChecks.FindAsync(store.Store, report, CancellationToken.None)).ShouldHaveSingleItem();
        await store.Get<VerifyAndRecord>().RecordAsync(report, TestStore.Operator, CancellationToken.None);
        (await DueChecks.FindAsync(store.Store, report, CancellationToken.None)).ShouldBeEmpty();
        (await DueChecks.FindAsync(store.Store, report with { EndedAt = report.EndedAt.AddDays(29) }, CancellationToken.None)).ShouldBeEmpty();
        (await DueChecks.FindAsync(store.Store, report with { EndedAt = report.EndedAt.AddDays(31) }, CancellationToken.None)).ShouldHaveSingleItem();
    }

    private async Task<HostRun> RunAsync(params IReadOnlyList<string> arguments)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["DATABASE"] = (await TestPostgres.ServerAsync()).Maintenance, ["DATA"] = folder["data"] };
        await using var host = HostProcess.Start(settings, arguments);
        return await host.EndAsync();
    }

    private async Task<Status> IntactAsync()
    {
        var known = await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.System, null, CancellationToken.None);
        var today = LondonTime.Today(TimeProvider.System);
        return Evaluation.Run(FactBook.Of(known, store.Reference), today, Scope.All).Results.Single(each => each.Rule.Id == "12-records-intact" && each.Unit == "norfolk").Status;
    }

    private async Task TamperAsync(string sql, string table)
    {
        await using var owner = await store.OwnerAsync();
        await using var tamper = new NpgsqlCommand($"alter table {table} disable trigger user; alter table {table} disable row level security; {sql}; alter table {table} enable row level security; alter table {table} enable trigger user", owner);
        await tamper.ExecuteNonQueryAsync();
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var book = await store.Store.Book.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, book);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
