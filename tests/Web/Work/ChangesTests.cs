using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Work;

/// <summary>What changed since somebody last said that they had seen it.</summary>
public sealed class ChangesTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_is_seen_is_not_shown_again_and_a_reload_loses_nothing()
    {
        using var visitor = await site.SignedInAsync("instructor");
        await site.Store.RecordAsync(Armoury("norfolk", 1), Armoury("norfolk", 2));
        await site.Store.RecordAsync(Armoury("cumbria", 1));
        (await visitor.GetAsync("/my-work/changes")).Text.ShouldContain("Recorded: 2 armouries");
        var page = await visitor.GetAsync("/my-work/changes");
        page.Text.ShouldContain("Recorded: 2 armouries");
        page.Text.ShouldNotContain("1 armoury");
        // What comes between the look and the press is not lost.
        await site.Store.RecordAsync(Armoury("norfolk", 3));
        var seen = await visitor.SubmitAsync(page, page.Form());
        seen.Text.ShouldContain("Recorded: 1 armoury");
        seen.Text.ShouldNotContain("2 armouries");
        using var other = await site.SignedInAsync("armourer");
        (await other.GetAsync("/my-work/changes")).Text.ShouldContain("Recorded: 2 armouries");
    }

    private static Armoury Armoury(string force, int number) => new() { Id = $"{force}/a{number}", Force = force, Name = "Dereham", OpenedOn = new DateOnly(2020, 1, 1) };
}
