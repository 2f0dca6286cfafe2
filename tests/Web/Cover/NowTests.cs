using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>Who covers now and next, as a control room reads it at any hour of 27 March 2026.</summary>
public sealed class NowTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task Each_role_says_who_covers_now_who_is_next_and_what_is_doubtful()
    {
        await rota.CommandersAsync("norfolk/100", "norfolk/101", "norfolk/102");
        await rota.Site.Store.RecordAsync(
            new Shift { Id = "s-100", Region = "eastern", Role = "tfc-s", Officer = "norfolk/100", From = At(3, 26, 12), To = At(3, 28, 8) },
            new Shift { Id = "s-101", Region = "eastern", Role = "tfc-s", Officer = "norfolk/101", From = At(3, 28, 8), To = At(3, 31, 8) });
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        Part(await lead.GetAsync("/cover/now"), "Specialist TFC").ShouldBe(
            "Specialist TFC Commander 100 (norfolk/100) No contact on record Until 28 March 2026 at 8am One deep If they fall out, nobody covers Next, from 28 March 2026 at 8am: Commander 101 (norfolk/101)");
        await lead.PressAsync((await lead.GetAsync("/cover/absences/new")).Tick("kind", ["sickness"]), "Record the absence", ("number", "norfolk/101"), ("from.Day", "28"));
        await lead.PressAsync((await lead.GetAsync("/cover/cadres/new")).Tick("specialism", ["kidnap"]), "Add them", ("officer", "norfolk/100"));
        var page = await lead.GetAsync("/cover/now");
        // A copy of the page stays in the browser, so even those who may know it read nothing of sickness there.
        Part(page, "Specialist TFC").ShouldEndWith("Next, from 28 March 2026 at 8am: Commander 101 (norfolk/101), doubtful: Away");
        page.Text.ShouldNotContain("sick", Case.Insensitive);
        // A member covers the specialism whatever the shift is labelled with, and nobody does once somebody else has taken over.
        Part(page, "Specialist TFC, Kidnap and extortion").ShouldBe("Specialist TFC, Kidnap and extortion Commander 100 (norfolk/100) No contact on record Until 28 March 2026 at 8am Next, from 28 March 2026 at 8am: Nobody");
        Part(page, "Specialist SFC").ShouldMatch("^Specialist SFC Nobody At least until 3[01] March 2026 at ", "72 hours on it may be past midnight, for the clocks go forward in between");
        var slices = page.Document.QuerySelectorAll("[aria-label='The next 72 hours'] tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded))).ToList();
        slices.Count.ShouldBe(2);
        slices[0].ShouldEndWith(" | 28 March 2026 at 8am | Nobody | Commander 100 (norfolk/100) One deep");
        slices[1].ShouldMatch("^28 March 2026 at 8am \\| 3[01] March 2026 at ");
        slices[1].ShouldEndWith(" | Nobody | Commander 101 (norfolk/101) Doubtful: Away Doubtful: Specialism missing: Kidnap and extortion One deep");

        var refused = await lead.PressAsync(await FormAsync(lead), "Continue", [.. Answers("norfolk/102", 26, "08:00", 27, "23:59", 3), ("specialism", "other")]);
        await lead.PressAsync(refused, "Ask for an override", ("why", "Nobody else can be had"));
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var decide = (await deputy.GetAsync("/cover/overrides")).Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link).StartsWith("Decide", StringComparison.Ordinal)).GetAttribute("href")!;
        await deputy.PressAsync((await deputy.GetAsync(decide)).Tick("decision", ["approved"]), "Record your decision", ("reason", "For today"));
        var both = await lead.GetAsync("/cover/now");
        Part(both, "Specialist TFC, Other specialism").ShouldContain("Commander 102 (norfolk/102) No contact on record Until 27 March 2026 at 11:59pm, on duty Doubtful Recorded afterwards Doubtful Overridden: Not a member of the cadre");
        Part(both, "Specialist TFC").ShouldNotContain("One deep");
        Reading.Folded(both.Document.QuerySelector("[aria-label='The next 72 hours'] tbody tr")!).ShouldContain("Commander 102 (norfolk/102) Doubtful: Recorded afterwards Doubtful: Overridden: Not a member of the cadre");
    }

    [Fact]
    public async Task A_copy_is_for_one_sign_in_and_only_of_the_page()
    {
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        using var again = await rota.Site.SignedInAsync("regional-lead");
        var own = KeptFor(await lead.GetAsync("/cover/now"));
        own.ShouldNotBeNull();
        KeptFor(await lead.GetAsync("/cover/now")).ShouldBe(own);
        KeptFor(await again.GetAsync("/cover/now")).ShouldNotBe(own);
        KeptFor(await lead.GetAsync("/cover")).ShouldBeNull();
        var closed = await lead.GetAsync("/cover/now?region=wales");
        closed.Status.ShouldBe(HttpStatusCode.Forbidden);
        KeptFor(closed).ShouldBeNull();
        var script = await lead.GetAsync("/cover/worker.js");
        script.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        script.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("worker-src 'self'");
        using var commissioner = await rota.Site.SignedInAsync("commissioner");
        (await commissioner.GetAsync("/cover/now")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await commissioner.GetAsync("/cover/worker.js")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string? KeptFor(Answer page) => page.Response.Headers.TryGetValues("Kept-For", out var values) ? values.Single() : null;

    private static string Part(Answer page, string section) => Reading.Folded(page.Document.QuerySelectorAll("main section").Single(each => each.GetAttribute("aria-label") == section));
}
