using System.Diagnostics;
using ArmedPolicingGov.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Benchmarks.Nation;

/// <summary>What is asked of a nation's commanders: who may command, a force's roster, and cover over years.</summary>
internal sealed class CommandersBenchmark(IServiceProvider site, Browser browser, Figures figures, DateOnly day)
{
    private const int Times = 40;
    private const int DaysOfCover = 5 * 365;

    public async Task RunAsync()
    {
        figures.Begin("commanders and cover");
        figures.Add("who may command in the nation, 95 of 100 within", await PagesBenchmark.TimeAsync(browser, ["/commanders/who-may-command?role=tfc", "/commanders/who-may-command?role=sfc", "/commanders/who-may-command?role=tfc-s&at=02:30"], Times), "ms", atMost: 100);
        figures.Add("the roster of the largest force, 95 of 100 within", await PagesBenchmark.TimeAsync(browser, ["/commanders?force=metropolitan"], Times), "ms", atMost: 150);
        figures.Add("cover of ten regions over five years, 95 of 100 within", await CoverAsync(), "ms", atMost: 100);
    }

    private async Task<double> CoverAsync()
    {
        var book = (await site.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
        var regions = site.GetRequiredService<Reference>().Regions;
        var window = CoverTerms.WindowOf(day, DaysOfCover);
        var times = new List<double>();
        var gaps = 0;
        for (var turn = 0; turn < Times; turn++)
        {
            var began = Stopwatch.GetTimestamp();
            gaps = regions.SelectMany(region => Codes.SpecialistRole.Codes.SelectMany(role => book.GapsInCover(region, role, window, day))).Count();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        Console.WriteLine($"    {regions.Count} regions, both roles: {gaps} gaps");
        return PagesBenchmark.Percentile(times);
    }
}
