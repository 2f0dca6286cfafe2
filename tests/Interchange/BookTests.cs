using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>The fact book as it is loaded from a store: of some days only, and moved forward by what the store receives.</summary>
public sealed class BookTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task What_is_loaded_for_a_day_gives_its_results(string example)
    {
        await store.MustImportAsync(RoundTripTests.Example(example));
        foreach (var known in new (DateTimeOffset?, Clock)[] { (null, Clock.System), (new(2025, 2, 3, 0, 0, 0, TimeSpan.Zero), Clock.Source) })
        {
            var all = await LoadAsync(known, null);
            foreach (var day in Enumerable.Range(0, 24).Select(month => new DateOnly(2024, 1, 31).AddDays(month * 41)).Append(new(1990, 1, 1)).Append(DateOnly.MaxValue))
                Output(await LoadAsync(known, Days.Only(day)), day).ShouldBe(Output(all, day), $"{day:O} {known}");
            var year = await LoadAsync(known, new Days(new(2024, 6, 1), new(2025, 6, 1)));
            foreach (var month in Enumerable.Range(0, 13)) Output(year, new DateOnly(2024, 6, 1).AddMonths(month)).ShouldBe(Output(all, new DateOnly(2024, 6, 1).AddMonths(month)));
        }
    }

    [Fact]
    public async Task A_day_leaves_out_what_cannot_count_on_it()
    {
        await store.MustImportAsync(RoundTripTests.Example("a"));
        var (all, day) = (await CountAsync(null), await CountAsync(Days.Only(new(2026, 3, 31))));
        day.ShouldBeLessThan(all);
        day.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_book_that_is_moved_forward_is_that_of_everything_in_the_store()
    {
        var (books, day) = (store.Get<IReadFactBooks>(), new DateOnly(2025, 10, 31));
        await store.MustImportAsync(RoundTripTests.Example("a"));
        var before = await books.AsKnownAsync(null, Clock.System, CancellationToken.None);
        await store.MustImportAsync(RoundTripTests.Example("b"));
        await store.RecordAsync(new Armoury { Id = "norfolk/annex", Force = "norfolk", Name = "Annex", OpenedOn = new(2020, 1, 1) });
        await store.RecordAsync(new Armoury { Id = "norfolk/annex", Withdrawn = true });

        var now = await books.AsKnownAsync(null, Clock.System, CancellationToken.None);

        now.AsKnownAt!.Value.ShouldBeGreaterThan(before.AsKnownAt!.Value);
        now.ChangesSince(before).ShouldNotBeNull().ShouldNotBeEmpty();
        Output(now.Book, day).ShouldBe(Output(await LoadAsync((null, Clock.System), null), day));
        Output(now.Book, day).ShouldNotBe(Output(before.Book, day));
        (await books.AsKnownAsync(null, Clock.System, CancellationToken.None)).ShouldBeSameAs(now);
        Output((await books.AsKnownAsync(before.AsKnownAt, Clock.System, CancellationToken.None)).Book, day).ShouldBe(Output(before.Book, day));
    }

    private async Task<FactBook> LoadAsync((DateTimeOffset? AsKnownAt, Clock Clock) known, Days? days) =>
        FactBook.Of(await store.Get<ILoadKnownFacts>().KnownAsync(known.AsKnownAt, known.Clock, days, CancellationToken.None), store.Reference);

    private async Task<int> CountAsync(Days? days) => (await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.System, days, CancellationToken.None)).Facts.Sum(each => each.Count);

    private static string Output(FactBook book, DateOnly day)
    {
        using var json = new MemoryStream();
        Evaluation.Run(book, day, Scope.All).Write(json, null, Clock.System);
        return Encoding.UTF8.GetString(json.ToArray());
    }
}
