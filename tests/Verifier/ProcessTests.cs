using System.Diagnostics;
using System.Globalization;
using System.Text;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests;

/// <summary>The program as people start it: a process with arguments, an exit code and signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly PlainTree tree = PlainTree.Numbers(600);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task It_ends_with_0_1_or_2()
    {
        var (proof, leaf) = (scratch.Write("it.tlog-proof", Vectors.Proof), scratch.Write("leaf", Vectors.Entries[5]));
        (await RunAsync("proof", proof, "--key", Vectors.LogKey, "--leaf", leaf)).ShouldBe(0);
        (await RunAsync("proof", proof, "--key", Vectors.LogKey)).ShouldBe(1);
        (await RunAsync("proof", proof)).ShouldBe(2);
        (await RunAsync("prove", proof)).ShouldBe(2);
        (await RunAsync()).ShouldBe(2);
        (await RunAsync("--help")).ShouldBe(0);
    }

    [Fact]
    public async Task Two_processes_on_one_folder_cosign_one_history()
    {
        using var first = await WitnessProcess.StartAsync(scratch["w"]);
        using var second = await WitnessProcess.StartAsync(scratch["w"]);
        second.Key.ShouldBe(first.Key);
        var last = 0;
        for (var round = 0; round < 25; round++)
        {
            var from = last;
            var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(step => (step % 2 == 0 ? first : second).PostAsync(tree, from, from + step)));
            last = from + answers.Index().Where(answer => answer.Item.Status == 200).ShouldHaveSingleItem().Index + 1;
            answers.Where(answer => answer.Status != 200).ShouldAllBe(answer => answer.Status == 409 && answer.Body == $"{last}\n");
        }
    }

    [Fact]
    public async Task Killed_at_any_moment_it_has_kept_what_it_answered_for()
    {
        var answered = 0;
        using var answers = new SemaphoreSlim(0);
        for (var round = 0; round < 6; round++)
        {
            using var witness = await WitnessProcess.StartAsync(scratch["w"]);
            var (status, last) = await witness.PostAsync(tree, 600, 600);
            status.ShouldBe(409);
            Number(last).ShouldBeInRange(answered, answered + 1);
            // Some of these are answered before it dies; the next process knows at least of those.
            var asking = AskAsync(witness, Number(last));
            for (var number = 0; number < 3 + round; number++) (await answers.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeTrue();
            witness.Kill();
            await asking;
            while (answers.Wait(0)) continue;
        }

        answered.ShouldBeGreaterThan(20);

        async Task AskAsync(WitnessProcess witness, int from)
        {
            try
            {
                for (var size = from; size < 599; size++)
                {
                    (await witness.PostAsync(tree, size, size + 1)).Status.ShouldBe(200);
                    answered = size + 1;
                    answers.Release();
                }
            }
            catch (HttpRequestException)
            {
                // It was killed.
            }
        }
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_witness_stops_when_it_is_told_to(string signal)
    {
        // It is told so in the moment in which it says that it listens.
        for (var round = 0; round < 5; round++)
        {
            using var witness = await WitnessProcess.StartAsync(scratch["w"]);
            witness.Stop(signal).ShouldBe(0);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static async Task<int> RunAsync(params string[] args)
    {
        using var process = Begin(args);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        await said;
        return process.ExitCode;
    }

    private static Process Begin(params IEnumerable<string> args) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ArmedPolicingGov.Verifier.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;

    private sealed class WitnessProcess : IDisposable
    {
        private readonly Process process;
        private readonly HttpClient client;

        private WitnessProcess(Process process, string key, string address) => (this.process, Key, client) = (process, key, new HttpClient { BaseAddress = new Uri(address) });

        public string Key { get; }

        public static async Task<WitnessProcess> StartAsync(string folder)
        {
            var started = Begin("witness", "--folder", folder, "--name", Vectors.WitnessName, "--port", "0", "--log", Vectors.LogKey);
            var said = new Dictionary<string, string>(StringComparer.Ordinal);
            while (!said.ContainsKey("Listens"))
            {
                var line = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await started.StandardError.ReadToEndAsync());
                said.Add(line.Split(' ')[0], line[9..]);
            }

            // Nobody waits for a full pipe.
            _ = started.StandardOutput.ReadToEndAsync();
            return new WitnessProcess(started, said["Witness"], said["Listens"]);
        }

        public async Task<(int Status, string Body)> PostAsync(PlainTree tree, int old, int size)
        {
            using var body = new StringContent($"old {old}\n{string.Concat(tree.Consistency(old, size).Select(hash => hash + "\n"))}\n{Vectors.Sign(tree, size)}", Encoding.UTF8);
            using var answer = await client.PostAsync("/add-checkpoint", body);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public int Stop(string signal)
        {
            using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
            process.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue();
            return process.ExitCode;
        }

        public void Dispose()
        {
            client.Dispose();
            if (!process.HasExited) Kill();
            process.Dispose();
        }
    }
}
