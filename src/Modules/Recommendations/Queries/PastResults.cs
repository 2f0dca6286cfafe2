using System.Collections.Concurrent;
using System.Threading.Channels;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>
/// The results of past days as known when they ended. Each needs the store's facts of that time, which takes seconds at
/// the size of a nation; so they are worked out one after the other beside the pages, once somebody asks, and kept.
/// </summary>
internal sealed partial class PastResults(ILoadKnownFacts store, Reference reference, Rulebook rules, TimeProvider clock, ILogger<PastResults> log) : BackgroundService
{
    private readonly Channel<(DateOnly Day, Clock Clock, DateTimeOffset? Latest)> wanted = Channel.CreateUnbounded<(DateOnly Day, Clock Clock, DateTimeOffset? Latest)>();
    private readonly ConcurrentDictionary<(DateOnly Day, Clock Clock, DateTimeOffset? Latest), Task<Evaluation>> results = new();
    private readonly ConcurrentDictionary<(DateOnly Day, Clock Clock, DateTimeOffset? Latest), TaskCompletionSource<Evaluation>> awaited = new();

    /// <summary>The results of a day as known at its end; null when they are not there yet: they are then being worked out.</summary>
    /// <param name="latest">What the store received last. Its own clock settles the past; what sources recorded then can still arrive.</param>
    /// <param name="orNow">The results as known now, for a day that has not ended: nothing later is known of it.</param>
    public Evaluation? Find(DateOnly day, Clock by, DateTimeOffset? latest, Evaluation orNow)
    {
        if (EndOf(day) >= clock.GetUtcNow()) return orNow;
        var key = (day, by, by == Clock.System ? null : latest);
        if (!results.TryGetValue(key, out var result))
        {
            var made = new TaskCompletionSource<Evaluation>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (results.TryAdd(key, made.Task))
            {
                awaited[key] = made;
                wanted.Writer.TryWrite(key);
            }

            result = results[key];
        }

        return result.IsCompletedSuccessfully ? result.Result : null;
    }

    /// <summary>Ends when all that was asked for so far is worked out, or could not be.</summary>
    public Task DoneAsync() => Task.WhenAll(results.Values.Select(each => (Task)each.ContinueWith(_ => { }, TaskScheduler.Default)));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var key in wanted.Reader.ReadAllAsync(stoppingToken))
        {
            awaited.TryRemove(key, out var made);
            try
            {
                var facts = await store.KnownAsync(EndOf(key.Day), key.Clock, Days.Only(key.Day), stoppingToken);
                made!.SetResult(Evaluation.Run(FactBook.Of(facts, reference), key.Day, Scope.All, rules));
                Forget(key);
            }
            catch (Exception failure) when (failure is Npgsql.NpgsqlException or EvaluationFailedException)
            {
                // Whoever asks next has it tried again.
                results.TryRemove(key, out _);
                made!.SetException(failure);
                NotWorkedOut(failure.GetType().Name);
            }
        }
    }

    /// <summary>Those of the same day that rest on less than the store holds by now are of no use any more.</summary>
    private void Forget((DateOnly Day, Clock Clock, DateTimeOffset? Latest) made)
    {
        foreach (var key in results.Keys.Where(key => key.Day == made.Day && key.Clock == made.Clock && key.Latest < made.Latest)) results.TryRemove(key, out _);
    }

    private static DateTimeOffset EndOf(DateOnly day) => LondonTime.EndOf(day).AddMicroseconds(-1);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The results of a past day could not be worked out ({Failure}).")]
    private partial void NotWorkedOut(string failure);
}
