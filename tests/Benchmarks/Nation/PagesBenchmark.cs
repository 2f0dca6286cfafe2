using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host.Serving;
using ArmedPolicingGov.Ledger.Checkpoints;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ArmedPolicingGov.Benchmarks.Nation;

/// <summary>The pages of a served nation, as browsers get them: the board, right again after a record; lists; search.</summary>
internal sealed class PagesBenchmark(BenchmarkServer server, BenchmarkStore store, Figures figures, DateOnly day)
{
    private const int Times = 200;
    private const int Records = 30;

    /// <summary>The kinds of which there are most, and some of which there are few.</summary>
    private static readonly string[] Lists =
    [
        "deployment_documents", "deployment_documents?type=sfc-log", "deployment_documents?page=2", "deployment_documents?page=100", "document_checks", "deployments", "deployments?force=metropolitan&page=20",
        "deployments?decision=rescinded", "deployment_officers", "deployment_commanders?role=sfc", "tracking_checks?result=faulty", "commander_events?kind=observation", "rota", "officers", "officers?q=smith", "armouries", "ranks", "vehicles?page=3",
    ];

    private static readonly string[] Searches = ["norfolk", "metropolitan/1", "robin", "west-midlands", "armoury", "audit 2025", "kidnap", "zz-nothing", "deployed london"];

    public async Task RunAsync()
    {
        await using var site = Site.Build(store.Store, 0, services => services.AddSingleton(new KeyFolder(Path.Combine(server.Data, "keys"))).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error)));
        await site.StartAsync();
        using var browser = await Browser.SignInAsync(new Uri(site.Urls.First()), "national-lead");
        await BoardAsync(browser);
        await new CommandersBenchmark(site.Services, browser, figures, day).RunAsync();
        figures.Begin("lists and search");
        figures.Add("a list of any kind, filter and page, 95 of 100 within", await TimeAsync(browser, Lists.Select(each => $"/records/{each}")), "ms", atMost: 100);
        figures.Add("a search, 95 of 100 within", await TimeAsync(browser, Searches.Select(each => $"/search?q={Uri.EscapeDataString(each)}")), "ms", atMost: 150);
        await site.StopAsync();
    }

    private async Task BoardAsync(Browser browser)
    {
        figures.Begin("board");
        var address = $"/?region=national&as-at={LondonTime.Format(day)}";
        figures.Add("the first board after a start", (await browser.GetAsync(address)).Milliseconds / 1000, "s");
        var warm = new List<double>();
        for (var turn = 0; turn < Times; turn++) warm.Add((await browser.GetAsync(address)).Milliseconds);
        figures.Add("the nation's board, warm, 95 of 100 within", Percentile(warm), "ms", atMost: 50);
        var after = new List<double>();
        for (var turn = 0; turn < Records; turn++)
        {
            await RecordAsync(turn);
            after.Add((await browser.GetAsync(address)).Milliseconds);
        }

        figures.Add("right again after a record, 95 of 100 within", Percentile(after), "ms", atMost: 250);
    }

    /// <summary>In turn what concerns one force, and what concerns every rule of commanders.</summary>
    private async Task RecordAsync(int turn)
    {
        var id = $"norfolk/benchmark-{Guid.CreateVersion7():N}";
        Row row = (turn % 3) switch
        {
            0 => new(Armoury.Declaration, new Armoury { Id = id, Force = "norfolk", Name = "Armoury of the benchmark", OpenedOn = day.AddDays(-2) }),
            1 => new(CommanderEvent.Declaration, new CommanderEvent { Event = id, Officer = "norfolk/1", Kind = "apstra-refresher", On = day.AddDays(-1) }),
            _ => new(Deployment.Declaration, new Deployment { Id = id, Force = "metropolitan", Kind = "spontaneous", Decision = "not-deployed", OpenedAt = LondonTime.StartOf(day.AddDays(-40)), ClosedAt = LondonTime.StartOf(day.AddDays(-39)) }),
        };
        var recording = new Recording(new Act(Guid.CreateVersion7(), "record", store.Operator), turn % 3 == 1 ? [new Row(Officer.Declaration, new Officer { Id = "norfolk/1", Force = "norfolk", Name = "Officer of the benchmark" }), row] : [row]);
        if (await store.Get<IRecordFacts>().RecordAsync(recording, CancellationToken.None) is not Outcome.Recorded) throw new InvalidOperationException(recording.Faults.First[0].Problem);
    }

    internal static async Task<double> TimeAsync(Browser browser, IEnumerable<string> addresses, int turns = 5)
    {
        var times = new List<double>();
        foreach (var address in addresses)
        {
            // The first of all compiles the page; the second finds the machine as it is in use.
            await browser.GetAsync(address);
            var own = new List<double>();
            for (var turn = 0; turn < turns; turn++) own.Add((await browser.GetAsync(address)).Milliseconds);
            Console.WriteLine($"    {address}: {own.Max():N0} ms");
            times.AddRange(own);
        }

        return Percentile(times);
    }

    internal static double Percentile(List<double> times) => times.Order().ElementAt((times.Count * 95 / 100) - 1);
}
