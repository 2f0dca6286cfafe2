using System.CommandLine;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>A verb's store with the product around it.</summary>
internal sealed class VerbHost : IAsyncDisposable
{
    private readonly OpenStore open;
    private readonly ServiceProvider services;

    private VerbHost(OpenStore open, ServiceProvider services) => (this.open, this.services) = (open, services);

    public OpenStore Open => open;

    public static async Task<VerbHost> OpenAsync(StoreOptions options, ParseResult parsed, CancellationToken cancel) => Of(await options.OpenAsync(parsed, cancel));

    /// <summary>Opens a store that is known to be there.</summary>
    public static async Task<VerbHost> OpenAsync(string store, CancellationToken cancel) => Of(await OpenStore.OpenAsync(store, null, null, cancel));

    private static VerbHost Of(OpenStore store)
    {
        var product = new ServiceCollection().AddLogging().AddProduct(store.Store);
        product.AddScoped(provider => Operator.Of(provider.GetRequiredService<Reference>()));
        return new VerbHost(store, product.BuildServiceProvider());
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await open.DisposeAsync();
    }
}
