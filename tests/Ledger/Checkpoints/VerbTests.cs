using System.Globalization;
using System.Text;
using System.Text.Json;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Tree;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Checkpoints;

/// <summary>What the command line signs, shows and proves.</summary>
public sealed class VerbTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private SignedStore store = null!;

    public async ValueTask InitializeAsync() => store = await SignedStore.NewAsync();

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_checkpoint_is_made_where_it_is_needed_and_verified_with_the_key_that_is_printed()
    {
        await store.RecordAsync(3);
        var key = VerifierKey.Parse((await RunAsync("ledger", "key")).TrimEnd('\n'));
        var note = await RunAsync("ledger", "checkpoint");
        Checkpoint.Open(SignedNote.Parse(note), key).Checkpoint.Size.ShouldBe(4);
        (await RunAsync("ledger", "checkpoint")).ShouldBe(note);
        Directory.GetFiles(folder["data", "keys"]).Select(Path.GetExtension).ShouldBe([".key", ".checkpoint"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_checkpoint_is_proved_to_go_on_from_an_earlier_one()
    {
        await store.RecordAsync(3);
        var earlier = SignedNote.Parse(await RunAsync("ledger", "checkpoint"));
        await store.RecordAsync(3);
        await RunAsync("ledger", "checkpoint", "--out", folder["later"]);
        var key = VerifierKey.Parse((await RunAsync("ledger", "key")).TrimEnd('\n'));
        var file = ConsistencyFile.Parse(Encoding.UTF8.GetBytes(await RunAsync("ledger", "consistency", "--from", "4")));
        file.Verify(Checkpoint.Parse(earlier.Text).Root, key).Size.ShouldBe(8);
        file.Checkpoint.ToString().ShouldBe(await File.ReadAllTextAsync(folder["later"]));
        (await RefusedAsync("ledger", "consistency", "--from", "4", "--to", "7")).ShouldContain("no checkpoint of 7 entries");
        (await RefusedAsync("ledger", "consistency", "--from", "9")).ShouldContain("from 0 to 8");
    }

    [Fact]
    public async Task A_record_is_proved_in_one_file()
    {
        var armoury = store.Next() with { RecordedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };
        await store.Store.RecordAsync(armoury);
        await store.Store.RecordAsync(armoury with { RecordedAt = armoury.RecordedAt.AddDays(1), Name = "Renamed" });
        var key = VerifierKey.Parse((await RunAsync("ledger", "key")).TrimEnd('\n'));

        var last = await ProveAsync(key, "--kind", "armouries", "--key", armoury.Id);
        last.Version.ShouldContain("Renamed");
        (await ProveAsync(key, "--kind", "armouries", "--key", armoury.Id, "--version", "2026-01-02T03:04:05Z")).Version.ShouldContain("Armoury 1");
        (await ProveAsync(key, "--seq", "0")).Version.ShouldContain("\"person\":\"operator\"");
        (await ProveAsync(key, "--seq", "1", "--without-content")).Version.ShouldBe("");

        await RunAsync("prove", "--kind", "armouries", "--key", armoury.Id, "--out", folder["proof.tlog-proof"]);
        ProofFile.Parse(await File.ReadAllBytesAsync(folder["proof.tlog-proof"])).Index.ShouldBe(3);
        (await RefusedAsync("prove", "--seq", "1", "--out", folder["proof.tlog-proof"])).ShouldContain("there already");
    }

    [Fact]
    public async Task What_is_not_there_is_said_not_to_be()
    {
        await store.RecordAsync();
        (await RefusedAsync("prove", "--kind", "armouries", "--key", "norfolk/none")).ShouldContain("There is no armoury “norfolk/none”");
        (await RefusedAsync("prove", "--kind", "nothing", "--key", "x")).ShouldContain("no kind of record");
        (await RefusedAsync("prove", "--seq", "99")).ShouldContain("nothing stands at place 99");
        (await RefusedAsync("prove", "--seq", "1", "--key", "x")).ShouldContain("leave out");
        (await RefusedAsync("prove", "--kind", "armouries")).ShouldContain("--kind and --key, or --seq");
    }

    private async Task<(string Leaf, string Version)> ProveAsync(VerifierKey key, params string[] which)
    {
        var file = ProofFile.Parse(Encoding.UTF8.GetBytes(await RunAsync(["prove", .. which])));
        var extra = JsonDocument.Parse(file.Extra!.Value).RootElement;
        var leaf = extra.GetProperty("leaf").GetString()!;
        file.Verify(Merkle.Leaf(Encoding.UTF8.GetBytes(leaf)), key, [], 0).Size.ShouldBe(4);
        leaf.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"\"seq\":{file.Index},"));
        return (leaf, extra.TryGetProperty("version", out var version) ? version.GetString()! : "");
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var run = await HostAsync(arguments);
        run.ExitCode.ShouldBe(0, run.Errors);
        return run.Output;
    }

    private async Task<string> RefusedAsync(params string[] arguments)
    {
        var run = await HostAsync(arguments);
        (run.ExitCode, run.Output).ShouldBe((1, ""));
        return run.Errors;
    }

    private async Task<HostRun> HostAsync(string[] arguments)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["DATABASE"] = (await TestPostgres.ServerAsync()).Maintenance, ["DATA"] = folder["data"] };
        await using var host = HostProcess.Start(settings, [.. arguments, "--store", store.Store.Store.Name]);
        return await host.EndAsync();
    }
}
