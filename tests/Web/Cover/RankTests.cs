using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>Where a rank is asked for, the rota refuses who is below it and doubts who is on it already; what counts as cover stays as it is.</summary>
public sealed class RankTests : IAsyncLifetime
{
    private const string Below = "Below the rank that is asked for: inspector, substantive, by Eastern region since 27 March 2026";
    private readonly SiteWithRota rota = new();

    public async ValueTask InitializeAsync() => await rota.InitializeAsync();

    public ValueTask DisposeAsync() => rota.DisposeAsync();

    [Fact]
    public async Task Who_is_below_the_rank_is_refused_and_a_shift_of_theirs_is_doubted()
    {
        await rota.CommandersAsync("norfolk/81");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await PutOnAsync(lead, "norfolk/81", 28, "08:00", 28, "20:00", 3);
        var before = Rulebook.V1.Find("2-specialist-cover")!.Judge(await rota.BookAsync(), Day.AddDays(2), "eastern").Compliant;
        (await lead.GetAsync("/cover")).Text.ShouldNotContain(Below);
        (await lead.PressAsync(await lead.PressAsync((await lead.GetAsync("/commanders/settings/set?name=rank-tfc-s")).Tick("acting", ["no"]), "Continue", ("value", "inspector"), ("authority", "Regional paper 1")), "Set it")).Text.ShouldContain("The setting is recorded");
        (await lead.GetAsync("/cover")).Text.ShouldContain(Below);
        Rulebook.V1.Find("2-specialist-cover")!.Judge(await rota.BookAsync(), Day.AddDays(2), "eastern").Compliant.ShouldBe(before);
        var refused = await lead.PressAsync(await FormAsync(lead), "Continue", Answers("norfolk/81", 2, "08:00", 2, "20:00"));
        refused.Text.ShouldContain(Below);
        (await lead.PressAsync(refused, "Ask for an override", ("why", "Nobody else can be had"))).Text.ShouldContain("is asked for");
    }
}
