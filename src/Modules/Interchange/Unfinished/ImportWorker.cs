using System.Collections.Concurrent;
using System.Threading.Channels;
using ArmedPolicingGov.Interchange.Importing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ArmedPolicingGov.Interchange.Unfinished;

/// <summary>
/// Checks and records imports one after the other, whoever watches. What is to be done stands in the state of each import,
/// so a host that starts again takes up what the last one left: an import is one transaction, so nothing was half recorded.
/// </summary>
internal sealed partial class ImportWorker(UnfinishedImports imports, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILogger<ImportWorker> log) : BackgroundService
{
    private readonly Channel<Guid> waiting = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, ImportProgress> progress = new();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> watched = new();

    /// <summary>How far a run has come; null while it waits for its turn.</summary>
    public ImportProgress? ProgressOf(Guid id) => progress.GetValueOrDefault(id);

    private readonly Lock starting = new();

    /// <summary>Has an import worked on, unless it is at work or done already: a button that is pressed twice does one thing.</summary>
    public void Start(Guid id, Func<UnfinishedImport, UnfinishedImport> next)
    {
        lock (starting)
        {
            if (imports.Find(id) is { IsAtWork: false, Stage: not Stage.Recorded } import) Start(next(import));
        }
    }

    private void Start(UnfinishedImport import)
    {
        watched[import.Id] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        imports.Keep(import);
        waiting.Writer.TryWrite(import.Id);
    }

    /// <summary>Done when the work on an import has ended, whatever its outcome.</summary>
    public Task EndAsync(Guid id) => watched.TryGetValue(id, out var end) ? end.Task : Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        TakeUp();
        await foreach (var id in waiting.Reader.ReadAllAsync(stopping.Token))
        {
            while (imports.Find(id) is { IsAtWork: true } import && !stopping.IsCancellationRequested)
            {
                if (!await WorkAsync(import, stopping.Token)) break;
            }

            progress.TryRemove(id, out _);
            if (watched.TryRemove(id, out var end)) end.TrySetResult();
        }
    }

    /// <summary>What the last host began, and what it had no time to remove.</summary>
    private void TakeUp()
    {
        foreach (var left in imports.All().OrderBy(import => import.BegunAt))
        {
            if (left.IsAtWork) Start(left);
            else if (left.Stage == Stage.Recorded) Keep(left);
        }
    }

    /// <summary>One run. False when its outcome could not be kept, or is left to the next host.</summary>
    private async Task<bool> WorkAsync(UnfinishedImport import, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var run = scope.ServiceProvider.GetRequiredService<ImportRun>().RunAsync(import, new Told(step => progress[import.Id] = step), cancel);
        await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (run.IsCompletedSuccessfully) return Keep(await run);
        if (lifetime.ApplicationStopping.IsCancellationRequested) return false;
        // Of what broke only its type is said: its words may hold what stands in the files.
        Stopped(import.Id, run.Exception?.InnerException?.GetType().Name ?? "cancelled");
        return Keep(import with { Stage = Stage.Stopped });
    }

    private bool Keep(UnfinishedImport after)
    {
        try
        {
            if (after.Stage == Stage.Recorded) imports.Finish(after);
            else imports.Keep(after);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            NotKept(after.Id, failure.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Import} stopped ({Cause}). Nothing was recorded; whoever began it can start it again.")]
    private partial void Stopped(Guid import, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of import {Import} could not be noted ({Cause}). The next start of the host takes it up; it is recorded once at most.")]
    private partial void NotKept(Guid import, string cause);

    /// <summary>Tells at once and in order, where <see cref="Progress{T}"/> would post.</summary>
    private sealed class Told(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}
