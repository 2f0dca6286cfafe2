using System.CommandLine;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>The options by which every verb names its store.</summary>
internal sealed class StoreOptions
{
    /// <summary>The store that verbs use unless told otherwise.</summary>
    public const string Live = "live";

    private readonly Option<string> store;
    private readonly Option<bool> simulated = new("--simulated") { Description = "Create the store as one of invented records, if it is not there" };

    public StoreOptions(Command verb, string byDefault)
    {
        store = new Option<string>("--store") { Description = $"The store (by default: {byDefault})", DefaultValueFactory = _ => byDefault };
        verb.Add(store);
        verb.Add(simulated);
    }

    public Task<OpenStore> OpenAsync(ParseResult parsed, CancellationToken cancel) =>
        OpenStore.OpenAsync(parsed.GetValue(store)!, parsed.GetValue(simulated) ? StoreKind.Simulated : null, null, cancel);

    public string NameOf(ParseResult parsed) => parsed.GetValue(store)!;
}
