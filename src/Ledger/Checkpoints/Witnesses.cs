using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>What a witness last had to say, since this host started.</summary>
/// <param name="Problem">Null when it cosigned.</param>
public sealed record WitnessAnswer(DateTimeOffset At, string? Problem);

/// <summary>
/// Asks the witnesses, each on its own and not twice at once: one that is slow or gone holds up neither the next checkpoint
/// nor another witness. One that did not cosign is left alone for a while.
/// </summary>
public sealed partial class Witnesses : IAsyncDisposable
{
    private readonly WitnessList list;
    private readonly TimeProvider clock;
    private readonly ILogger<Witnesses> log;
    private readonly HttpClient http;
    private readonly CancellationTokenSource ending = new();
    private readonly Dictionary<Witness, Asking> askings;

    public Witnesses(Store store, WitnessList list, TimeProvider clock, ILogger<Witnesses> log)
    {
        (this.list, this.clock, this.log) = (list, clock, log);
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = list.Patience, MaxResponseContentBufferSize = 64 * 1024 };
        askings = list.All.ToDictionary(witness => witness, witness => new Asking(new AskWitness(store, http, witness)));
    }

    /// <summary>Each witness with its last answer; null before the first.</summary>
    public IReadOnlyList<(Witness Witness, WitnessAnswer? Answer)> Answers => [.. list.All.Select(witness => (witness, askings[witness].Answer))];

    /// <summary>Begins to ask those that are free. Comes back at once.</summary>
    public void Ask(StoredCheckpoint checkpoint)
    {
        foreach (var (witness, asking) in askings)
        {
            if (!asking.Running.IsCompleted || asking.Cosigned >= checkpoint.Number || clock.GetUtcNow() < asking.RestsUntil) continue;
            asking.Running = AskAsync(witness, asking, checkpoint);
        }
    }

    /// <summary>Done when nobody is being asked any more.</summary>
    public Task SettledAsync() => Task.WhenAll(askings.Values.Select(asking => asking.Running));

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await SettledAsync();
        http.Dispose();
        ending.Dispose();
    }

    private async Task AskAsync(Witness witness, Asking asking, StoredCheckpoint checkpoint)
    {
        await Task.Yield();
        string? problem;
        try
        {
            problem = await asking.Ask.RunAsync(checkpoint, ending.Token);
        }
        catch (OperationCanceledException)
        {
            if (ending.IsCancellationRequested) return;
            problem = $"It did not answer within {list.Patience.TotalSeconds:0.#} seconds.";
        }
        catch (HttpRequestException failure)
        {
            problem = $"It could not be asked: {failure.Message}";
        }
        catch (FormatException)
        {
            problem = "Its answer cannot be read.";
        }
        catch (Exception failure) when (failure is NpgsqlException or ServerProblem)
        {
            problem = $"Nothing could be sent or kept: {failure.Message}";
        }

        if (problem is null) asking.Cosigned = checkpoint.Number;
        else asking.RestsUntil = clock.GetUtcNow() + list.Rest;
        if (problem is not null && problem != asking.Answer?.Problem) DidNotCosign(witness.Name, problem);
        asking.Answer = new WitnessAnswer(clock.GetUtcNow(), problem);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The witness {Witness} did not cosign. {Problem}")]
    private partial void DidNotCosign(string witness, string problem);

    private sealed class Asking(AskWitness ask)
    {
        public AskWitness Ask => ask;

        public Task Running { get; set; } = Task.CompletedTask;

        /// <summary>The number of the checkpoint that it cosigned last.</summary>
        public long Cosigned { get; set; }

        public DateTimeOffset RestsUntil { get; set; }

        public WitnessAnswer? Answer { get; set; }
    }
}
