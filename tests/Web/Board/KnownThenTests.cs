using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Board;

/// <summary>What stands beside a result and was corrected or withdrawn since K is shown at K as it was known then.</summary>
public sealed class KnownThenTests : IAsyncLifetime
{
    private const string OfNorfolk = "/recommendations/10/force/norfolk?as-at=2026-03-31";
    private const string OfEastern = "/recommendations/2/region/eastern?as-at=2026-03-31";
    private static readonly ServedBy Holding = new() { Served = "norfolk/served-1", Force = "norfolk", What = "armouries", HeldBy = "suffolk", From = new DateOnly(2024, 4, 1), Agreement = "eastern/shared" };
    private static readonly Agreement Shared = new() { Id = "eastern/shared", Owner = "region/eastern", Title = "Shared armouries", Kind = "other", Stage = "signed", SignedOn = new DateOnly(2024, 3, 1) };
    private TestSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync(opensOn: new DateOnly(2026, 3, 31));
        await site.Store.RecordAsync(
            new Armoury { Id = "suffolk/held-1", Force = "suffolk", Name = "Martlesham", OpenedOn = new DateOnly(2020, 1, 5), RecordedAt = At(1) },
            Shared with { RecordedAt = At(1) }, Holding with { RecordedAt = At(1) });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_holding_that_was_corrected_since_is_as_it_was_known()
    {
        await site.Store.RecordAsync(Holding with { HeldBy = "essex", To = new DateOnly(2026, 2, 1), RecordedAt = At(10) });
        using var instructor = await site.SignedInAsync("instructor");
        (await HeldAsync(instructor, "")).ShouldNotContain("Held by");
        (await HeldAsync(instructor, "&known=2026-03-05&clock=source")).ShouldContain("Held by Suffolk Constabulary under Shared armouries");
        (await HeldAsync(instructor, "&known=2026-03-10&clock=source")).ShouldNotContain("Held by");
        (await HeldAsync(instructor, "&known=2026-02-28&clock=source")).ShouldNotContain("Held by", Case.Sensitive, "nobody knew of it yet");
        (await HeldAsync(instructor, "&known=2026-03-31")).ShouldNotContain("Held by", Case.Sensitive, "this store had received nothing by then");
    }

    [Fact]
    public async Task A_holding_that_was_withdrawn_since_is_as_it_was_known()
    {
        await site.Store.RecordAsync(new ServedBy { Served = Holding.Served, Withdrawn = true, RecordedAt = At(10) });
        using var instructor = await site.SignedInAsync("instructor");
        (await HeldAsync(instructor, "")).ShouldNotContain("Held by");
        (await HeldAsync(instructor, "&known=2026-03-05&clock=source")).ShouldContain("Held by Suffolk Constabulary under Shared armouries");
    }

    [Fact]
    public async Task An_agreement_that_was_corrected_since_has_the_title_and_the_day_of_then()
    {
        await site.Store.RecordAsync(Shared with { Title = "Armouries of three forces", SignedOn = new DateOnly(2025, 7, 1), RecordedAt = At(10) });
        using var lead = await site.SignedInAsync("regional-lead");
        Reading.Row(await lead.GetAsync(OfEastern), "Armouries of three forces").ShouldContain("1 July 2025");
        var then = await lead.GetAsync($"{OfEastern}&known=2026-03-05&clock=source");
        Reading.Row(then, "Shared armouries").ShouldContain("1 March 2024");
        then.Text.ShouldNotContain("Armouries of three forces");
        using var instructor = await site.SignedInAsync("instructor");
        (await HeldAsync(instructor, "")).ShouldContain("under Armouries of three forces");
        (await HeldAsync(instructor, "&known=2026-03-05&clock=source")).ShouldContain("under Shared armouries");
    }

    private static async Task<string> HeldAsync(Visitor visitor, string known) => (await visitor.GetAsync(OfNorfolk + known)).Section("10-independent-audit");

    private static DateTimeOffset At(int day) => new(2026, 3, day, 9, 0, 0, TimeSpan.Zero);
}
