using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Host.Serving.Sample;

/// <summary>What the sample holds beside its record files: the daily work that pages show, so that no page of the product opens empty.</summary>
internal static class SampleWork
{
    /// <summary>Whether all of it is there.</summary>
    public static async Task<bool> IsToldAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var snapshot = await services.GetRequiredService<IReadVersions>().BeginAsync(null, cancel);
        await foreach (var _ in snapshot.VersionsAsync(services.GetRequiredService<Kinds>().Named(SampleSignIn.Kind), cancel)) return true;
        return false;
    }

    /// <summary>Records it, in acts of which each is whole. What an interrupted run left out, the next adds.</summary>
    public static async Task TellAsync(IServiceProvider services, DateOnly day, CancellationToken cancel)
    {
        var book = (await services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, cancel)).Book;
        var teller = new SampleTeller(book, day, services.GetRequiredService<Kinds>(), services.GetRequiredService<IRecordFacts>(), services.GetRequiredService<TimeProvider>());
        await SampleAgreements.TellAsync(teller, cancel);
        await SampleRota.TellAsync(teller, cancel);
        await SampleTraining.TellAsync(teller, cancel);
        await SampleArmedOfficers.TellAsync(teller, cancel);
        // Last: who finds it knows that all of it is there.
        await SampleSignIn.TellAsync(teller, cancel);
    }
}
