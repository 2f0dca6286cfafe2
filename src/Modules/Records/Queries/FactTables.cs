using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;

namespace ArmedPolicingGov.Records.Queries;

/// <summary>What is known now of one kind, in the reader's scope, for pages that learn only from the address which kind it is.</summary>
internal interface IFactTable
{
    /// <summary>How many there are; of more than <see cref="Listing.MostPaged"/> just one more than that, since counting a nation's records takes seconds.</summary>
    Task<int> CountAsync(FactsContext facts, Sought sought, CancellationToken cancel);

    Task<IReadOnlyList<Fact>> SomeAsync(FactsContext facts, Sought sought, int skip, int take, CancellationToken cancel);

    Task<IReadOnlyList<string>> KeysAsync(FactsContext facts, Sought sought, CancellationToken cancel);

    /// <summary>Those of some keys, in no particular order.</summary>
    Task<IReadOnlyList<Fact>> OfKeysAsync(FactsContext facts, IReadOnlyCollection<string> keys, CancellationToken cancel);

    /// <summary>All of them, one after the other as the database sends them.</summary>
    IAsyncEnumerable<Fact> All(FactsContext facts, Sought sought);
}

/// <summary>The table of each kind. Made once: the way from a kind to its type is by reflection.</summary>
internal sealed class FactTables(Kinds kinds)
{
    private readonly Dictionary<Kind, IFactTable> tables = kinds.All.ToDictionary(
        kind => kind, kind => (IFactTable)Activator.CreateInstance(typeof(FactTable<>).MakeGenericType(kind.FactType), kind)!);

    public IFactTable this[Kind kind] => tables[kind];
}
