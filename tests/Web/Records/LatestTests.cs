using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Records;

/// <summary>What somebody has before them when they change something.</summary>
public sealed class LatestTests
{
    [Fact]
    public async Task What_was_read_before_somebody_else_changed_it_is_refused_even_if_nobody_looked_again()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Simulated, new DateOnly(2026, 3, 31));
        await store.RecordAsync(new Armoury { Id = "norfolk/a1", Force = "norfolk", Name = "Dereham", OpenedOn = new DateOnly(2020, 1, 1) });
        var read = await ReadAsync(store);
        await store.RecordAsync(new Armoury { Id = "norfolk/a1", Force = "norfolk", Name = "Dereham, main", OpenedOn = new DateOnly(2020, 1, 1) });

        (await RecordAsync(store, read with { Name = "Dereham, old" })).ShouldBeOfType<Outcome.Refused>();
        var again = await ReadAsync(store);
        again.Name.ShouldBe("Dereham, main");
        (await RecordAsync(store, again with { Name = "Dereham, new" })).ShouldBeOfType<Outcome.Recorded>();
    }

    private static async Task<Armoury> ReadAsync(TestStore store)
    {
        await using var scope = store.Scope();
        return await scope.ServiceProvider.GetRequiredService<FactsContext>().Set<Armoury>().SingleAsync();
    }

    private static async Task<Outcome> RecordAsync(TestStore store, Armoury changed)
    {
        await using var scope = store.Scope();
        var basis = await new Latest(scope.ServiceProvider.GetRequiredService<IReadFacts>(), store.Kinds).OfAsync([changed], CancellationToken.None);
        var recording = new Recording(new Act(Guid.CreateVersion7(), "correct", TestStore.Operator), [new Row(Armoury.Declaration, changed with { Seq = null, ReceivedAt = null, RecordedAt = default })]) { Based = [.. basis] };
        return await store.Get<IRecordFacts>().RecordAsync(recording, CancellationToken.None);
    }
}
