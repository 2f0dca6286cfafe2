using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>Whatever was read at a K reads the same for ever, also while others record.</summary>
public sealed class SteadyAnswerTests : IAsyncLifetime
{
    private const int Writers = 8;
    private const int Each = 12;

    private TestStore store = null!;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Evaluations_while_eight_writers_record_give_the_same_bytes_at_their_K_afterwards()
    {
        await store.RecordAsync(Enumerable.Range(0, Writers).Select(Armoury));
        var answers = new List<(DateTimeOffset K, byte[] Json)>();
        var writers = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer))));
        do answers.Add(await AnswerAsync(null));
        while (!writers.IsCompleted);
        await writers;
        answers.Add(await AnswerAsync(null));

        answers.Select(answer => answer.K).ShouldBeInOrder();
        answers.Select(answer => Convert.ToHexString(answer.Json)).Distinct().Count().ShouldBeGreaterThan(2);
        foreach (var (k, json) in answers)
        {
            var again = await AnswerAsync(k);
            again.K.ShouldBe(k);
            again.Json.ShouldBe(json);
        }

        var run = await HostProcess.RunAsync("evaluate", "--format", "json", "--as-at", "2026-03-31", "--store", store.Store.Name);
        run.Output.ShouldBe(System.Text.Encoding.UTF8.GetString(answers[^1].Json));
    }

    private static Armoury Armoury(int writer) => new() { Id = $"armoury-{writer}", Force = "norfolk", Name = "Armoury", OpenedOn = new DateOnly(2020, 1, 1) };

    /// <summary>New facts, corrections that say another source time than their place in the queue, and withdrawals.</summary>
    private async Task WriteAsync(int writer)
    {
        var noon = new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
        for (var number = 0; number < Each; number++)
        {
            var audit = new ArmouryAudit { Audit = $"audit-{writer}-{number % 5}", Armoury = $"armoury-{writer}", On = new DateOnly(2026, 2, 1 + number), Kind = "annual-independent", Auditor = "A", Organisation = "O", Independent = true, Withdrawn = number % 4 == 3, RecordedAt = noon.AddSeconds(number * 7 % Each) };
            Fact[] facts = number % 3 == 0 ? [audit, Armoury(writer) with { Name = $"Armoury {number}", ClosedOn = number % 2 == 0 ? new DateOnly(2026, 3, 1) : null }] : [audit];
            (await store.RecordAsync(facts)).ShouldBeOfType<Outcome.Recorded>();
        }
    }

    private async Task<(DateTimeOffset K, byte[] Json)> AnswerAsync(DateTimeOffset? k)
    {
        var known = await store.Get<ILoadKnownFacts>().KnownAsync(k, Clock.System, null, CancellationToken.None);
        using var json = new MemoryStream();
        Evaluation.Run(FactBook.Of(known.Facts, store.Reference), new DateOnly(2026, 3, 31), Scope.All).Write(json, known.AsKnownAt, Clock.System, (store.Store.Name, "live"));
        return (known.AsKnownAt!.Value, json.ToArray());
    }
}
