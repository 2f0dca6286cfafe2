using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Shouldly;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>A store in which something of everything is recorded, in several acts.</summary>
internal static class FilledStore
{
    public const int OfEachKind = 5;

    public static async Task<TestStore> NewAsync()
    {
        var store = await TestStore.NewAsync();
        await RecordAsync(store, "import", "A year’s records", null, Kinds.Interchange.SelectMany(kind => Numbers(kind).Select(number => InventedFacts.Make(kind, number))));
        return store;
    }

    public static IEnumerable<int> Numbers(Kind kind) => Enumerable.Range(0, kind == Milestone.Declaration ? 4 : OfEachKind);

    public static async Task<Outcome.Recorded> RecordAsync(TestStore store, string kind, string? reason, string? evidence, params IEnumerable<Fact> facts)
    {
        var faults = new Faults();
        Fact[] all = [.. facts];
        var outcome = await store.Get<IRecordFacts>().RecordAsync(new Recording(new Act(Guid.CreateVersion7(), kind, TestStore.Operator, reason, evidence), [.. all.Select(fact => new Row(store.Kinds.Of(fact), fact))])
        {
            Faults = faults,
            Documents = Enumerable.Range(0, OfEachKind).Select(InventedFacts.Document).Where(each => all.OfType<DeploymentDocument>().Any(fact => fact.Sha256 == each.Sha256))
                .ToDictionary(each => each.Sha256, each => new Func<Stream>(() => new MemoryStream(each.Bytes)), StringComparer.Ordinal),
        }, CancellationToken.None);
        faults.First.ShouldBeEmpty();
        return outcome.ShouldBeOfType<Outcome.Recorded>();
    }
}
