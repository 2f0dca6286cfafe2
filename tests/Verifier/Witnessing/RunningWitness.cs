using System.Net.Http.Headers;
using System.Text;
using System.Threading.Channels;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Verbs;
using Shouldly;

namespace ArmedPolicingGov.Verifier.Tests.Witnessing;

/// <summary>A witness that was started by its verb and is talked to over HTTP.</summary>
internal sealed class RunningWitness : IAsyncDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Task<int> running;
    private readonly HttpClient client;

    private RunningWitness(Task<int> running, CancellationTokenSource stop, string key, string address)
    {
        (this.running, this.stop, Key, Address) = (running, stop, key, address);
        client = new HttpClient { BaseAddress = new Uri(address) };
    }

    /// <summary>The verifier key that it printed.</summary>
    public string Key { get; }

    public string Address { get; }

    public static async Task<RunningWitness> StartAsync(string folder, TimeProvider? clock = null, params string[] logs)
    {
        var stopping = new CancellationTokenSource();
        await using var said = new Said();
        string[] options = [.. (logs.Length == 0 ? [Vectors.LogKey] : logs).SelectMany(log => new[] { "--log", log })];
        var started = CommandLine.RunAsync(["witness", "--folder", folder, "--name", Vectors.WitnessName, "--port", "0", .. options], said, said, clock ?? TimeProvider.System, stopping.Token);
        var (key, address) = (await said.AfterAsync("Witness  ", started), await said.AfterAsync("Listens  ", started));
        return new RunningWitness(started, stopping, key, address);
    }

    public async Task<(int Status, string Body, string? Type)> PostAsync(string body) => await SendAsync(HttpMethod.Post, "/add-checkpoint", Encoding.UTF8.GetBytes(body));

    public async Task<(int Status, string Body, string? Type)> PostAsync(PlainTree tree, int old, int size, SigningKey? log = null, PlainTree? proofOf = null) =>
        await PostAsync($"old {old}\n{string.Concat((proofOf ?? tree).Consistency(old, size).Select(hash => hash + "\n"))}\n{Vectors.Sign(tree, size, log)}");

    public async Task<(int Status, string Body, string? Type)> SendAsync(HttpMethod method, string path, byte[]? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.MediaType);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await stop.CancelAsync();
        (await running).ShouldBe(0);
        stop.Dispose();
    }

    /// <summary>What the program says, line by line.</summary>
    private sealed class Said : StringWriter
    {
        private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

        public override async Task WriteLineAsync(string? value) => await lines.Writer.WriteAsync(value ?? "");

        public override void WriteLine(string? value) => lines.Writer.TryWrite(value ?? "");

        public async Task<string> AfterAsync(string word, Task<int> running)
        {
            while (true)
            {
                var next = lines.Reader.ReadAsync().AsTask();
                if (await Task.WhenAny(next, running) == running && !next.IsCompleted) throw new InvalidOperationException($"It ended with {await running}.");
                if ((await next).StartsWith(word, StringComparison.Ordinal)) return (await next)[word.Length..];
            }
        }
    }
}
