using System.Diagnostics;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>A host or a server killed at any step of an append or of a checkpoint loses nothing that was acknowledged, and work goes on.</summary>
public sealed class CrashTests(OwnData data) : IClassFixture<OwnData>
{
    private const string Store = "crash";

    private static readonly string[] StepsOfAppend =
        ["append: staged", "append: documents stored", "append: checked", "append: locked", "append: written", "append: committed"];

    private static readonly string[] StepsOfCheckpoint =
    [
        "checkpoint: locked", "checkpoint: tree read", "checkpoint: tiles stored", "checkpoint: signed", "checkpoint: last signed written",
        "checkpoint: row stored", "checkpoint: committed",
    ];

    public static TheoryData<string, string, string> Deaths
    {
        get
        {
            var deaths = new TheoryData<string, string, string>();
            foreach (var whom in (string[])["host", "server"])
            {
                foreach (var step in StepsOfAppend) deaths.Add("append", step, whom);
                foreach (var step in StepsOfCheckpoint) deaths.Add("checkpoint", step, whom);
            }

            return deaths;
        }
    }

    [Fact]
    public async Task These_are_all_the_steps_that_there_are()
    {
        var (code, said) = await RunAsync("checkpoint", "none", "host");
        code.ShouldBe(0);
        said.Where(line => line.StartsWith("step ", StringComparison.Ordinal)).Select(line => line["step ".Length..]).Distinct(StringComparer.Ordinal).ShouldBe([.. StepsOfAppend, .. StepsOfCheckpoint]);
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Nothing_acknowledged_is_lost_and_work_goes_on(string doing, string step, string whom)
    {
        var (code, said) = await RunAsync(doing, step, whom);
        code.ShouldNotBe(0, "nobody was killed");
        var acknowledged = said.Where(line => line.StartsWith("recorded ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ToArray();
        acknowledged.ShouldNotBeEmpty();

        await using var server = PrivatePostgres.Start(data.Path);
        await using var store = await new StoreCatalogue(new DatabaseServer(server.ConnectionString), Modules.Migrations, TimeProvider.System).OpenAsync(Store, null, null, CancellationToken.None);
        await using var product = new ServiceCollection().AddLogging().AddProduct(store).AddSingleton(new KeyFolder(Path.Combine(data.Path, "keys"))).BuildServiceProvider();
        (await CountAsync(store, "select count(*) from deployments.now_deployment_documents where key = any ($1)", (object)acknowledged)).ShouldBe(acknowledged.Length);

        (await product.GetRequiredService<VerifyAndRecord>().VerifyAsync([], CancellationToken.None)).Findings.ShouldBeEmpty();

        // Work goes on: something more is recorded and signed, and what was signed before is part of it.
        var before = new LastSigned(product.GetRequiredService<KeyFolder>(), store).Read();
        var recorded = (await product.GetRequiredService<IRecordFacts>().RecordAsync(new Recording(new Act(Guid.CreateVersion7(), "record", TestStore.Operator),
            [new Row(Armoury.Declaration, new Armoury { Id = $"norfolk/{Guid.CreateVersion7():N}", Force = "norfolk", Name = "After", OpenedOn = new DateOnly(2024, 1, 5) })]), CancellationToken.None)).ShouldBeOfType<Outcome.Recorded>();
        var after = (await product.GetRequiredService<MakeCheckpoint>().RunAsync(CancellationToken.None)).Checkpoint;
        after.Size.ShouldBe(recorded.FirstSeq + 2);
        foreach (var line in said.Where(line => line.StartsWith("checkpoint ", StringComparison.Ordinal)).Select(line => line.Split(' ')))
            (await CountAsync(store, "select count(*) from ledger.checkpoints where size = $1::bigint and encode(root, 'base64') = $2", line[1], line[2])).ShouldBeGreaterThan(0, string.Join(' ', line));
        (await product.GetRequiredService<VerifyStore>().RunAsync([], CancellationToken.None)).Findings.ShouldBeEmpty();
        if (before is not null) (await product.GetRequiredService<Proofs>().ConsistencyAsync(before.Size, after.Size, CancellationToken.None)).ShouldNotBeNull();
    }

    private async Task<(int Code, string[] Said)> RunAsync(string doing, string step, string whom)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ArmedPolicingGov.Crash.dll"), doing, Store, step, whom]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ARMEDPOLICINGGOV_DATA"] = data.Path;
        start.Environment.Remove("ARMEDPOLICINGGOV_DATABASE");
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<long> CountAsync(Store store, string sql, params IEnumerable<object> values)
    {
        await using var book = await store.Book.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, book);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
