using System.Net;
using AngleSharp.Html.Dom;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Board;

/// <summary>The board for another area, day or K; and what is said of a filter that cannot be understood.</summary>
public sealed class FilterTests(SiteWithEvidence evidence) : IClassFixture<SiteWithEvidence>
{
    private readonly TestSite site = evidence.Site;

    [Fact]
    public async Task The_form_leads_to_an_address_worth_keeping()
    {
        using var visitor = await site.SignedInAsync("national-lead");
        var start = await visitor.GetAsync("/");
        var page = await visitor.SubmitAsync(start, start.Form(), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["area"] = "force/norfolk",
            ["as-at.Day"] = "1",
            ["as-at.Month"] = "10",
            ["as-at.Year"] = "2026",
            ["known.Day"] = "2",
            ["known.Month"] = "4",
            ["known.Year"] = "2020",
        });
        page.Address.PathAndQuery.ShouldBe("/?force=norfolk&as-at=2026-10-01&known=2020-04-02");
        page.Text.ShouldContain("As at 1 October 2026, as known at the end of 2 April 2020");
        page.Cell("Norfolk", 10).ShouldBe("Nothing recorded");
        page.Link("Norfolk", 10).ShouldBe("/recommendations/10/force/norfolk?as-at=2026-10-01&known=2020-04-02");
    }

    [Fact]
    public async Task Another_day_gives_the_state_at_the_end_of_that_day()
    {
        // The audit of 1 October 2025 is a year old on 1 October 2026, but not on the day before.
        using var visitor = await site.SignedInAsync("national-lead");
        (await visitor.GetAsync("/recommendations/10/force/suffolk?as-at=2026-09-30")).Section("10-independent-audit").ShouldContain("Met 1 of 1 armoury.");
        (await visitor.GetAsync("/recommendations/10/force/suffolk?as-at=2026-10-01")).Section("10-independent-audit").ShouldContain("Not met 0 of 1 armoury.");
    }

    [Fact]
    public async Task A_record_counts_at_once_and_is_not_seen_at_a_K_before_it()
    {
        await using var own = await TestSite.StartAsync(opensOn: SiteWithEvidence.Day);
        var before = (await own.Store.RecordAsync([.. SiteWithEvidence.Records()])).ShouldBeOfType<Outcome.Recorded>().ReceivedAt;
        using var visitor = await own.SignedInAsync("national-lead");
        (await visitor.GetAsync("/?force=norfolk")).Cell("Norfolk", 10).ShouldBe("Not met 1 of 2");

        // Recorded beside the site, as another process would.
        await own.Store.RecordAsync(SiteWithEvidence.Audit("norfolk/a2"));
        (await visitor.GetAsync("/?force=norfolk")).Cell("Norfolk", 10).ShouldBe("Met 2 of 2");

        var then = await visitor.GetAsync($"/?force=norfolk&known={LondonTime.Format(before)}");
        then.Cell("Norfolk", 10).ShouldBe("Not met 1 of 2");
        then.Text.ShouldContain(LondonTime.Format(before));
        (await visitor.GetAsync($"/?force=norfolk&known={LondonTime.Format(LondonTime.DayOf(before))}")).Cell("Norfolk", 10).ShouldBe("Met 2 of 2");

        await own.Store.RecordAsync(SiteWithEvidence.Audit("norfolk/a2") with { Independent = false });
        (await visitor.GetAsync("/?force=norfolk")).Cell("Norfolk", 10).ShouldBe("Not met 1 of 2");
    }

    [Fact]
    public async Task K_by_the_sources_clock_leaves_out_what_the_source_recorded_later()
    {
        await using var own = await TestSite.StartAsync(opensOn: SiteWithEvidence.Day);
        var source = new DateTimeOffset(2026, 1, 10, 9, 0, 0, TimeSpan.Zero);
        await own.Store.RecordAsync([.. SiteWithEvidence.Records().Select(each => each with { RecordedAt = source })]);
        await own.Store.RecordAsync(SiteWithEvidence.Audit("norfolk/a2") with { RecordedAt = source.AddDays(1) });
        using var visitor = await own.SignedInAsync("national-lead");
        (await visitor.GetAsync("/?force=norfolk&known=2026-01-10&clock=source")).Cell("Norfolk", 10).ShouldBe("Not met 1 of 2");
        (await visitor.GetAsync("/?force=norfolk&known=2026-01-11&clock=source")).Cell("Norfolk", 10).ShouldBe("Met 2 of 2");
        (await visitor.GetAsync("/?force=norfolk&known=2026-01-11")).Cell("Norfolk", 10).ShouldBe("Nothing recorded");
    }

    [Fact]
    public async Task A_K_to_the_second_survives_the_form_while_its_day_is_not_changed()
    {
        using var visitor = await site.SignedInAsync("national-lead");
        var start = await visitor.GetAsync("/?force=norfolk&as-at=2026-03-31&known=2026-01-02T08:00:00%2B00:00");
        var page = await visitor.SubmitAsync(start, start.Form());
        page.Address.PathAndQuery.ShouldBe("/?force=norfolk&as-at=2026-03-31&known=2026-01-02T08%3A00%3A00Z");
        page.Text.ShouldContain("as known on 2 January 2026 at 8am (2026-01-02T08:00:00Z)");
    }

    [Theory]
    [InlineData("force=norfok", "area", "There is no force or region “norfok”. Choose one from the list")]
    [InlineData("region=anglia", "area", "There is no force or region “anglia”. Choose one from the list")]
    [InlineData("area=planet/mars", "area", "There is no force or region “mars”. Choose one from the list")]
    [InlineData("as-at=2026-02-30", "as-at", "The ‘as at’ date must be a real date: “2026-02-30” is not")]
    [InlineData("as-at=soon", "as-at", "The ‘as at’ date must be a real date: “soon” is not")]
    [InlineData("as-at=0001-01-01", "as-at", "The ‘as at’ date must be between 1900 and 2999")]
    [InlineData("as-at=9999-12-31", "as-at", "The ‘as at’ date must be between 1900 and 2999")]
    [InlineData("as-at.Day=31&as-at.Month=4&as-at.Year=2026", "as-at", "The ‘as at’ date must be a real date")]
    [InlineData("as-at.Day=31&as-at.Year=2026", "as-at.Month", "The ‘as at’ date must include a month")]
    [InlineData("known=2999-01-01", "known", "The ‘known on’ date must be today or in the past")]
    [InlineData("known=2998-01-01T00:00:00Z", "known", "The ‘known on’ date must be today or in the past")]
    [InlineData("known=0001-01-01T00:00:00Z", "known", "The ‘known on’ date must be between 1900 and 2999")]
    [InlineData("known=2026-13-01", "known", "The ‘known on’ date must be a real date: “2026-13-01” is not")]
    [InlineData("clock=sundial", "clock", "There is no clock “sundial”. Choose one of the two")]
    public async Task A_wrong_filter_is_named_and_shows_no_board(string query, string field, string problem)
    {
        using var visitor = await site.SignedInAsync("national-lead");
        var page = await visitor.GetAsync($"/?{query}");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        var link = page.Document.QuerySelector(".govuk-error-summary a")!;
        (link.GetAttribute("href"), link.TextContent).ShouldBe(($"#{field}", problem));
        page.Document.GetElementById(field).ShouldNotBeNull();
        page.Document.QuerySelector(".evidence-board").ShouldBeNull();
    }

    [Fact]
    public async Task A_wrong_filter_loses_nothing_that_was_given()
    {
        using var visitor = await site.SignedInAsync("national-lead");
        var page = await visitor.GetAsync("/?area=force/norfolk&as-at.Day=31&as-at.Month=4&as-at.Year=2026&known.Day=1&known.Month=x&known.Year=2025&clock=source");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Document.QuerySelectorAll(".govuk-error-summary li").Length.ShouldBe(2);
        new[] { "as-at.Day", "as-at.Month", "as-at.Year", "known.Day", "known.Month", "known.Year" }
            .Select(name => ((IHtmlInputElement)page.Document.QuerySelector($"input[name='{name}']")!).Value).ShouldBe(["31", "4", "2026", "1", "x", "2025"]);
        ((IHtmlSelectElement)page.Document.GetElementById("area")!).Value.ShouldBe("force/norfolk");
        ((IHtmlSelectElement)page.Document.GetElementById("clock")!).Value.ShouldBe("source");
    }
}
