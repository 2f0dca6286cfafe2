using System.Net;
using System.Threading.Channels;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests;

/// <summary>What whoever watches the service is told.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task It_is_healthy_while_its_store_can_be_read()
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visitor();
        var answer = await visitor.GetAsync("/health");
        (answer.Status, answer.Address.AbsolutePath).ShouldBe((HttpStatusCode.OK, "/health"));
        answer.Body.ShouldContain("Healthy");
    }

    [Fact]
    public async Task It_is_not_when_its_store_cannot_be_read()
    {
        await using var site = await TestSite.StartAsync(services => services.AddSingleton<ILoadKnownFacts>(new Unreachable()));
        using var visitor = site.Visitor();
        (await visitor.GetAsync("/health")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact(Timeout = 120_000)]
    public async Task It_is_not_while_what_is_recorded_cannot_be_signed()
    {
        var log = new Log();
        await using var site = await TestSite.StartAsync(services => services.AddSingleton<ILoggerProvider>(log));
        using var visitor = site.Visitor();
        await site.Services.GetRequiredService<MakeCheckpoint>().RunAsync(CancellationToken.None);
        var key = Path.Combine(site.Store.Keys.Path, $"ledger-{site.Store.Store.Name}.key");
        File.Move(key, $"{key}.away");

        await site.Store.RecordAsync(new Armoury { Id = "norfolk/armoury-1", Force = "norfolk", Name = "Armoury One", OpenedOn = new DateOnly(2024, 1, 5) });
        await log.Says("What was recorded is not signed");
        (await visitor.GetAsync("/health")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);

        File.Move($"{key}.away", key);
        await log.Says("signed again");
        (await visitor.GetAsync("/health")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Hears what the beat of the checkpoints says.</summary>
    private sealed class Log : ILoggerProvider, ILogger
    {
        private readonly Channel<string> said = Channel.CreateUnbounded<string>();

        public async Task Says(string words)
        {
            await foreach (var line in said.Reader.ReadAllAsync())
            {
                if (line.Contains(words, StringComparison.Ordinal)) return;
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => said.Writer.TryWrite(formatter(state, exception));

        public void Dispose() => said.Writer.TryComplete();
    }

    private sealed class Unreachable : ILoadKnownFacts
    {
        public Task<KnownFacts> KnownAsync(DateTimeOffset? asKnownAt, Clock clock, Days? days, CancellationToken cancel) => throw new NpgsqlException();

        public Task<(DateTimeOffset? Latest, IReadOnlyList<FactChange> Changes)?> ChangedAsync(DateTimeOffset since, CancellationToken cancel) => throw new NpgsqlException();

        public Task<DateTimeOffset?> LatestAsync(CancellationToken cancel) => throw new NpgsqlException();
    }
}
