using ArmedPolicingGov.Host.Serving;
using ArmedPolicingGov.Ledger;
using ArmedPolicingGov.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Web.Tests.Imports;

/// <summary>A site over a store that others serve before and after it; its ledger dies at a step, as a host that is killed there does.</summary>
internal sealed class HeldAt : IAsyncDisposable
{
    private readonly WebApplication site;
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HeldAt(TestStore store, string? step) => site = Site.Build(store.Store, 0, services =>
    {
        services.AddSingleton(store.Keys).AddSingleton(store.Uploads);
        services.AddSingleton<StepReached>(name =>
        {
            if (name != step) return;
            reached.TrySetResult();
            stopping.Task.Wait();
            throw new OperationCanceledException();
        });
    });

    /// <summary>Done when the ledger stands at the step.</summary>
    public Task Reached => reached.Task;

    public static async Task<HeldAt> StartAsync(TestStore store, string? step)
    {
        var held = new HeldAt(store, step);
        await held.site.StartAsync();
        return held;
    }

    public Task<Visitor> SignedInAsync(string persona) => TestSite.SignInAsync(new Uri(site.Urls.First()), persona);

    public async ValueTask DisposeAsync()
    {
        // The work hears that the host stops before its step goes on.
        site.Lifetime.ApplicationStopping.Register(() => stopping.TrySetResult());
        await site.StopAsync();
        await site.DisposeAsync();
    }
}
