using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ArmedPolicingGov.Benchmarks.Nation;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host.Serving;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ArmedPolicingGov.Benchmarks;

/// <summary>Sixteen clients that record one fact after the other, beside pgbench sending the same statements; and how soon what is recorded is signed.</summary>
internal sealed partial class AppendBenchmark(BenchmarkServer server, BenchmarkStore store, Figures figures)
{
    private const int Clients = 16;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(15);

    public async Task RunAsync()
    {
        figures.Begin("append");
        await SignedAsync();
        await using var site = Serve();
        await site.StartAsync();
        var armourers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => ArmourerAsync(new Uri(site.Urls.First()))));
        // In turn, so that all find the machine alike.
        var (product, pages, pgbench) = (new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn < 3; turn++)
        {
            product.Add((await RecordAsync(Time)).Count / Time.TotalSeconds);
            pages.Add(await PostAsync(armourers) / Time.TotalSeconds);
            pgbench.Add(await PgbenchAsync());
        }

        foreach (var (browser, _) in armourers) browser.Dispose();
        await site.StopAsync();
        figures.Add("acts recorded by 16 clients", product.Order().ElementAt(1), "each second");
        figures.Add("forms recorded by 16 browsers, over HTTP", pages.Order().ElementAt(1), "each second");
        figures.Add("pgbench sends the same statements", pgbench.Order().ElementAt(1), "each second");
        figures.Add("recording against pgbench", product.Order().ElementAt(1) / pgbench.Order().ElementAt(1), "times", atLeast: 0.5);
        figures.Add("forms over HTTP against pgbench", pages.Order().ElementAt(1) / pgbench.Order().ElementAt(1), "times", atLeast: 0.5);
    }

    private Microsoft.AspNetCore.Builder.WebApplication Serve() =>
        Site.Build(store.Store, 0, services => services.AddSingleton(new KeyFolder(Path.Combine(server.Data, "keys"))).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error)));

    /// <summary>An armoury manager signed in, and the token that their forms carry.</summary>
    private static async Task<(Browser Browser, string Token)> ArmourerAsync(Uri site)
    {
        var browser = await Browser.SignInAsync(site, "armourer");
        return (browser, await browser.TokenAsync("/records/armouries/new"));
    }

    /// <summary>Sends the last page of the form, again and again: each answer says that the record is there.</summary>
    private static async Task<int> PostAsync(IReadOnlyList<(Browser Browser, string Token)> armourers)
    {
        using var enough = new CancellationTokenSource(Time);
        var recorded = await Task.WhenAll(armourers.Select(each => Task.Run(async () =>
        {
            var own = 0;
            for (; !enough.IsCancellationRequested; own++)
            {
                await each.Browser.PostAsync("/records/armouries/new", each.Token, new(StringComparer.Ordinal)
                {
                    ["armoury"] = $"norfolk/{Guid.CreateVersion7():N}",
                    ["force"] = "norfolk",
                    ["name"] = "Armoury of the benchmark",
                    ["opened_on.Day"] = "5",
                    ["opened_on.Month"] = "1",
                    ["opened_on.Year"] = "2024",
                    ["step"] = "record",
                }, HttpStatusCode.Redirect);
            }

            return own;
        })));
        return recorded.Sum();
    }

    /// <summary>Records while the store is served: its checkpoints are made as ever. Takes the time from each commit to the checkpoint that covers it.</summary>
    private async Task SignedAsync()
    {
        await using var site = Serve();
        await site.StartAsync();
        using var enough = new CancellationTokenSource();
        var signed = Task.Run(() => WatchAsync(enough.Token));
        var recorded = await RecordAsync(Time);
        await Task.Delay(TimeSpan.FromSeconds(4));
        await enough.CancelAsync();
        var seen = await signed;
        var times = recorded.Select(each => seen.First(checkpoint => checkpoint.Size > each.Seq).At - each.At).Select(ticks => ticks / (double)Stopwatch.Frequency).Order().ToList();
        figures.Add("commits to a checkpoint that covers them, 99 of 100 within", times[(times.Count * 99 / 100) - 1], "s", atMost: 2);
        await site.StopAsync();
    }

    /// <summary>The sizes of checkpoints, and when each was there.</summary>
    private async Task<IReadOnlyList<(long Size, long At)>> WatchAsync(CancellationToken enough)
    {
        var seen = new List<(long Size, long At)>();
        while (!enough.IsCancellationRequested)
        {
            var size = await store.OneAsync<long>("select coalesce(max(size), 0) from ledger.checkpoints");
            if (seen.Count == 0 || size > seen[^1].Size) seen.Add((size, Stopwatch.GetTimestamp()));
            await Task.Delay(10, CancellationToken.None);
        }

        return seen;
    }

    private async Task<IReadOnlyCollection<(long Seq, long At)>> RecordAsync(TimeSpan time)
    {
        using var enough = new CancellationTokenSource(time);
        var recorded = new ConcurrentBag<(long Seq, long At)>();
        var record = store.Get<IRecordFacts>();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                var armoury = new Armoury { Id = $"norfolk/{Guid.CreateVersion7():N}", Force = "norfolk", Name = "Armoury of the benchmark", OpenedOn = new DateOnly(2024, 1, 5) };
                var recording = new Recording(new Act(Guid.CreateVersion7(), "record", store.Operator), [new Row(Armoury.Declaration, armoury)]);
                if (await record.RecordAsync(recording, CancellationToken.None) is not Outcome.Recorded done) throw new InvalidOperationException(recording.Faults.First[0].Problem);
                recorded.Add((done.FirstSeq + done.Versions, Stopwatch.GetTimestamp()));
            }
        })));
        return recorded;
    }

    private async Task<double> PgbenchAsync()
    {
        var connection = server.Server.Recorder(StoreName.Database(store.Store.Name));
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, AppendScript.Write(Armoury.Declaration, store.Get<IEnumerable<StagedCheck>>(), store.Operator));
            Environment.SetEnvironmentVariable("PGOPTIONS", $"{new NpgsqlConnectionStringBuilder(connection).Options} -c client_min_messages=warning");
            var (_, said) = await BenchmarkServer.RunAsync("pgbench", connection, "-n", "-M", "prepared", "-c", $"{Clients}", "-j", "2", "-T", $"{Time.TotalSeconds:0}", "-f", script);
            return double.Parse(Speed().Match(said).Groups["tps"].Value, CultureInfo.InvariantCulture);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PGOPTIONS", null);
            File.Delete(script);
        }
    }

    [GeneratedRegex(@"tps = (?<tps>[\d.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Speed();
}
