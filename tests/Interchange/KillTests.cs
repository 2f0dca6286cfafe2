using System.Diagnostics;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Npgsql;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>An import that is killed at any moment leaves the store as before or as after, and nothing in the way of the next one.</summary>
public sealed class KillTests : IAsyncLifetime
{
    private const int Kills = 30;
    private const int Officers = 1_000;

    private TestStore store = null!;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Thirty_imports_killed_at_random_moments_are_each_recorded_whole_or_not_at_all()
    {
        var random = new Random(20260331);
        var began = Stopwatch.GetTimestamp();
        using (var first = Folder(0)) (await HostProcess.RunAsync("import", first.Path, "--store", store.Store.Name)).ExitCode.ShouldBe(0);
        var whole = Stopwatch.GetElapsedTime(began);

        var round = 0;
        for (var killed = 0; killed < Kills;)
        {
            round++;
            using var folder = Folder(round);
            await using (var host = await HostProcess.OnTestServerAsync("import", folder.Path, "--store", store.Store.Name))
            {
                began = Stopwatch.GetTimestamp();
                // One that ends before it is killed says how long they take now; it does not count.
                if (host.EndsWithin(whole * (0.4 + (0.6 * random.NextDouble())))) whole = Stopwatch.GetElapsedTime(began);
                else killed++;
                host.Kill();
                await host.EndAsync();
            }

            (await StandingAsync(round)).ShouldBeOneOf((0, 0, 0), (Officers, Officers, 1));
            var next = await store.MustImportAsync(folder.Path);
            (next.Outcome is Outcome.NothingNew || next.Versions == Officers + 1).ShouldBeTrue($"{next.Outcome}");
            (await StandingAsync(round)).ShouldBe((Officers, Officers, 1));
        }

        await using var book = await store.Store.Book.OpenConnectionAsync();
        await using var order = new NpgsqlCommand("select count(*), max(seq) + 1, (select sum(versions)::bigint from ledger.acts), (select count(*) from ledger.acts) from ledger.entries", book);
        await using var row = await order.ExecuteReaderAsync();
        await row.ReadAsync();
        var acts = round + 1;
        long all = acts * (Officers + 1);
        (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)).ShouldBe((all + acts, all + acts, all, acts));
        using var again = Folder(0);
        (await HostProcess.RunAsync("import", again.Path, "--store", store.Store.Name)).Output.ShouldStartWith("Nothing new");
    }

    /// <summary>How many versions, known facts and armouries stand in the store of a round, in one look.</summary>
    private async Task<(long Versions, long Known, long Armouries)> StandingAsync(int round)
    {
        await using var book = await store.Store.Book.OpenConnectionAsync();
        await using var count = new NpgsqlCommand(
            "select (select count(*) from organisation.officers where key like $1), (select count(*) from organisation.now_officers where key like $1), (select count(*) from armouries.armouries where key = $2)", book)
        {
            Parameters = { new() { Value = $"norfolk/{round}-%" }, new() { Value = $"armoury-{round}" } },
        };
        await using var row = await count.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    private static TempFolder Folder(int round)
    {
        var folder = Records.Of("officers", Enumerable.Range(0, Officers).Select(number => $"norfolk/{round}-{number},norfolk,Officer {number}"));
        folder.Write("armouries.csv", Records.Csv("armouries", Records.Row("armouries", $"armoury=armoury-{round}")));
        return folder;
    }
}
