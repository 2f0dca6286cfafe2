using System.Diagnostics;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>
/// What the product signs, proves, serves and dumps, checked by the verifier: a program that shares no code with it. And the
/// verifier as a witness of the product.
/// </summary>
public sealed class IndependentTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private TestStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync(StoreKind.Simulated, EasternSample.OpensOn);
        await EasternSample.FillAsync(store);
        await store.RecordAsync(new Armoury { Id = "norfolk/odd", Force = "norfolk", Name = "Tab\t, \"quote\", \\, “é” 𝄞 \u2028 end", OpenedOn = new DateOnly(2024, 1, 5) });
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_kind_of_record_is_proved_with_its_content_and_without()
    {
        var key = await KeyAsync();
        await HostAsync("ledger", "checkpoint", "--out", folder["kept"]);
        var kinds = await OneOfEachKindAsync();
        foreach (var (kind, seq) in kinds)
        {
            var (with, without) = (folder[$"{kind}-with"], folder[$"{kind}-without"]);
            await ProveAsync(seq, with, isWithContent: true);
            await ProveAsync(seq, without, isWithContent: false);
            (await VerifyAsync("proof", with, "--key", key)).Said.ShouldContain("The record, as it was recorded", Case.Sensitive, kind);
            (await VerifyAsync("proof", without, "--key", key)).Code.ShouldBe(0, kind);
            new FileInfo(with).Length.ShouldBeLessThan(10 * 1024, kind);
        }

        // The verb writes the same bytes, and opens the store anew for each.
        await HostAsync("prove", "--seq", $"{kinds[^1].Seq}", "--out", folder["with"]);
        await HostAsync("prove", "--seq", $"{kinds[^1].Seq}", "--without-content", "--out", folder["without"]);
        foreach (var by in (string[])["with", "without"]) (await File.ReadAllBytesAsync(folder[by])).ShouldBe(await File.ReadAllBytesAsync(folder[$"{kinds[^1].Kind}-{by}"]));
    }

    [Fact]
    public async Task A_dump_holds_after_corrections_erasures_and_a_change_of_the_key_and_not_when_a_record_was_altered()
    {
        var before = await KeyAsync();
        await HostAsync("ledger", "checkpoint", "--out", folder["kept"]);
        await store.RecordAsync(new Armoury { Id = "norfolk/odd", Force = "norfolk", Name = "Corrected", OpenedOn = new DateOnly(2024, 1, 5) });
        (await store.Get<EraseRecords>().EraseAsync(new Erase(Armoury.Declaration, "norfolk/odd", [], false, "Court", "Order", new DateOnly(2026, 3, 1), TestStore.Operator), new Faults(), CancellationToken.None)).ShouldBeOfType<Outcome.Recorded>();
        await HostAsync("ledger", "change-key", "--reason", "Yearly change");
        await store.RecordAsync(new Armoury { Id = "norfolk/after", Force = "norfolk", Name = "After", OpenedOn = new DateOnly(2024, 1, 5) });
        await HostAsync("ledger", "checkpoint");
        (await HostAsync("verify", "--without-recording", "--against", folder["kept"])).Output.ShouldStartWith("Everything holds");
        await HostAsync("ledger", "dump", folder["whole"]);

        var whole = await VerifyAsync("dump", folder["whole"], "--key", before, "--key", await KeyAsync(), "--since", folder["kept"]);
        whole.Code.ShouldBe(0, whole.Said);

        await using (var owner = await store.OwnerAsync())
        {
            await using var tamper = new NpgsqlCommand("alter table armouries.armouries disable trigger user; alter table armouries.armouries no force row level security; update armouries.armouries set name = 'Changed' where key = 'norfolk/after'", owner);
            await tamper.ExecuteNonQueryAsync();
        }

        await HostAsync("ledger", "dump", folder["altered"]);
        var altered = await VerifyAsync("dump", folder["altered"], "--key", before, "--key", await KeyAsync());
        altered.Code.ShouldBe(1);
        altered.Said.ShouldContain("norfolk/after");
    }

    [Fact]
    public async Task What_is_served_is_a_whole_tree_and_a_witness_cosigns_it()
    {
        await using var witness = await Running.StartAsync("witness", "--folder", folder["witness"], "--name", "witness.example/w1", "--port", "0", "--log", await KeyAsync());
        var (witnessKey, address) = witness;
        folder.Write("witnesses.csv", $"name,key,url\nThe witness,{witnessKey},{address}\n");
        await using var host = HostProcess.Start(await SettingsAsync(), ["serve", "--store", store.Store.Name], line => line.StartsWith("Open", StringComparison.Ordinal));
        var served = (await host.Ready).Split('\n').First(line => line.StartsWith("Open", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];

        using var http = new HttpClient();
        string checkpoint;
        // Ends with the test's own time limit if no witness ever cosigns.
        do
        {
            // There is none before the first was signed.
            using var answer = await http.GetAsync(new Uri($"{served}ledger/checkpoint"));
            checkpoint = answer.StatusCode == System.Net.HttpStatusCode.NotFound ? "" : await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        }
        while (!checkpoint.Contains("witness.example/w1", StringComparison.Ordinal));

        (await VerifyAsync("fetch", $"{served}ledger", folder["tree"])).Code.ShouldBe(0);
        var tiles = await VerifyAsync("tiles", folder["tree"], "--key", await KeyAsync(), "--witness", witnessKey);
        tiles.Code.ShouldBe(0, tiles.Said);
    }

    private async Task ProveAsync(long seq, string path, bool isWithContent)
    {
        var proofs = store.Get<Proofs>();
        var content = isWithContent ? await proofs.ContentAsync(seq, CancellationToken.None) : null;
        await File.WriteAllTextAsync(path, (await proofs.InclusionAsync(seq, content, CancellationToken.None)).ShouldNotBeNull().ToString());
    }

    private async Task<string> KeyAsync() => (await HostAsync("ledger", "key")).Output.TrimEnd('\n');

    private async Task<HostRun> HostAsync(params IReadOnlyList<string> arguments)
    {
        await using var host = HostProcess.Start(await SettingsAsync(), [.. arguments, "--store", store.Store.Name]);
        var run = await host.EndAsync();
        run.ExitCode.ShouldBe(0, run.Errors);
        return run;
    }

    private async Task<Dictionary<string, string>> SettingsAsync()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["DATABASE"] = (await TestPostgres.ServerAsync()).Maintenance, ["DATA"] = folder["data"], ["PORT"] = "0" };
        if (File.Exists(folder["witnesses.csv"])) settings["WITNESSES"] = folder["witnesses.csv"];
        return settings;
    }

    private static async Task<(int Code, string Said)> VerifyAsync(params IReadOnlyList<string> arguments)
    {
        await using var verifier = Running.Start(arguments);
        return await verifier.EndAsync();
    }

    private async Task<IReadOnlyList<(string Kind, long Seq)>> OneOfEachKindAsync()
    {
        await using var book = await store.Store.Book.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("select kind, max(seq) from ledger.entries group by kind order by kind", book);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<(string Kind, long Seq)>();
        while (await rows.ReadAsync()) found.Add((rows.GetString(0), rows.GetInt64(1)));
        found.Count.ShouldBeGreaterThan(20);
        return found;
    }

    /// <summary>The verifier as a process of its own.</summary>
    private sealed class Running : IAsyncDisposable
    {
        private readonly Process process;
        private readonly Task<string> errors;

        private Running(Process process) => (this.process, errors) = (process, process.StandardError.ReadToEndAsync());

        private string Key { get; set; } = "";

        private string Address { get; set; } = "";

        public static Running Start(IReadOnlyList<string> arguments)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ArmedPolicingGov.Verifier.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            return new Running(Process.Start(start)!);
        }

        /// <summary>Starts a witness, and waits for its key and its address.</summary>
        public static async Task<Running> StartAsync(params IReadOnlyList<string> arguments)
        {
            var running = Start(arguments);
            while ((running.Key.Length == 0 || running.Address.Length == 0) && await running.process.StandardOutput.ReadLineAsync() is { } line)
            {
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (word.StartsWith("witness.example/w1+", StringComparison.Ordinal)) running.Key = word;
                    if (word.StartsWith("http://", StringComparison.Ordinal)) running.Address = word.TrimEnd('/', '.', ',');
                }
            }

            return running;
        }

        public void Deconstruct(out string key, out string address) => (key, address) = (Key, Address);

        public async Task<(int Code, string Said)> EndAsync()
        {
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, said + await errors);
        }

        public async ValueTask DisposeAsync()
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
