using System.Net;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using AngleSharp.Html.Dom;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Search;

/// <summary>Searching as people do: from the box in the header, by whatever they remember.</summary>
public sealed class SearchTests(SiteToSearch records) : IClassFixture<SiteToSearch>
{
    [Theory]
    [InlineData("norfolk 12", "Officers (1)")]
    [InlineData("12 NORFOLK", "Officers (1)")]
    [InlineData("1234", "Officers (1)")]
    [InlineData("norfolk/1234", "Officers (1)")]
    [InlineData("agnes", "Officers (1)")]
    [InlineData("ÁGNES o'br", "Officers (1)")]
    [InlineData("smith brien", "Officers (1)")]
    [InlineData("obrien", "Officers (1)")]
    [InlineData("NR45", "Armed response vehicles (1)")]
    [InlineData("nr 45", "Armed response vehicles (1)")]
    [InlineData("arden hou", "Armouries (1)")]
    [InlineData("thetf", "Deployments (1)")]
    [InlineData("saltb", "Exercises (1)")]
    [InlineData("baton", "Tactics, munitions and weapons (1)")]
    [InlineData("napp-2026-1", "NAPP meetings (1)")]
    [InlineData("rw-2026", "Shifts (1)")]
    [InlineData("nfk-2026-001/d", "Deployment documents (1)")]
    [InlineData("crossbow broadmere", "Deployments (60)")]
    [InlineData("12e5a", "Exercises (1)")]
    public async Task What_somebody_remembers_finds_the_record(string typed, string heading)
    {
        using var visitor = await records.Site.SignedInAsync("instructor");
        var page = await SearchAsync(visitor, typed);
        page.Status.ShouldBe(HttpStatusCode.OK);
        Headings(page).ShouldContain(heading);
    }

    [Fact]
    public async Task The_box_stands_on_every_page_and_a_result_leads_to_its_record()
    {
        using var visitor = await records.Site.SignedInAsync("instructor");
        var start = await visitor.GetAsync("/recommendations");
        var found = await visitor.SubmitAsync(start, start.Form("header form[role=search]"), new Dictionary<string, string>(StringComparer.Ordinal) { ["q"] = "Arden" });
        var link = found.Document.QuerySelectorAll("main li a").OfType<IHtmlAnchorElement>().Single();
        (await visitor.GetAsync(link.Href)).Text.ShouldContain("Arden House");
    }

    [Fact]
    public async Task The_exact_reference_comes_first()
    {
        using var visitor = await records.Site.SignedInAsync("instructor");
        var page = await SearchAsync(visitor, "NFK-2026-007");
        Hits(page)[0].ShouldStartWith("nfk-2026-007");
        // The newest before the others where nothing is exact.
        Hits(await SearchAsync(visitor, "nfk-2026"))[0].ShouldStartWith("nfk-2026-900");
    }

    [Fact]
    public async Task One_kind_is_listed_whole_and_in_pages()
    {
        using var visitor = await records.Site.SignedInAsync("instructor");
        var all = await SearchAsync(visitor, "crossbow");
        Hits(all).Count.ShouldBe(5);
        var link = all.Document.QuerySelectorAll("main a").OfType<IHtmlAnchorElement>().Single(each => Reading.Folded(each).StartsWith("See all 60", StringComparison.Ordinal));
        var first = await visitor.GetAsync(link.Href);
        Hits(first).Count.ShouldBe(50);
        var second = await visitor.GetAsync(((IHtmlAnchorElement)first.Document.QuerySelector("a[rel=next]")!).Href);
        Hits(second).Count.ShouldBe(10);
        Hits(first).Concat(Hits(second)).Distinct(StringComparer.Ordinal).Count().ShouldBe(60);
        Hits(await visitor.GetAsync("/search?q=crossbow&kind=deployments&page=99")).ShouldBe(Hits(second));
    }

    [Fact]
    public async Task Nothing_out_of_scope_is_found_or_counted()
    {
        using var norfolk = await records.Site.SignedInAsync("instructor");
        using var nation = await records.Site.SignedInAsync("national-lead");
        Headings(await SearchAsync(norfolk, "ashdown")).ShouldBe(["Officers (1)"]);
        Headings(await SearchAsync(nation, "ashdown")).ShouldBe(["Officers (3)"]);
        Headings(await SearchAsync(norfolk, "crossbow")).ShouldBe(["Deployments (60)"]);
        Headings(await SearchAsync(nation, "crossbow")).ShouldBe(["Deployments (61)"]);
        foreach (var hidden in (string[])["cumbria", "cmb-2026-001", "terry", "cm45", "rw-2026-02"])
        {
            (await SearchAsync(norfolk, hidden)).Text.ShouldContain("Nothing found", customMessage: hidden);
            (await SearchAsync(nation, hidden)).Text.ShouldNotContain("Nothing found", customMessage: hidden);
        }
    }

    [Fact]
    public async Task The_regional_lead_finds_what_the_forces_of_the_region_have()
    {
        using var visitor = await records.Site.SignedInAsync("regional-lead");
        Headings(await SearchAsync(visitor, "ashdown")).ShouldBe(["Officers (2)"]);
    }

    [Fact]
    public async Task The_commissioner_has_no_search()
    {
        using var visitor = await records.Site.SignedInAsync("commissioner");
        (await visitor.GetAsync("/")).Document.QuerySelector("header form[role=search]").ShouldBeNull();
        (await SearchAsync(visitor, "ashdown")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("'")]
    [InlineData("%")]
    [InlineData(":*")]
    [InlineData("\\ \" & | ! <->")]
    [InlineData("   ")]
    [InlineData("\0")]
    public async Task What_has_no_letter_is_refused_in_words(string typed)
    {
        using var visitor = await records.Site.SignedInAsync("instructor");
        var page = await SearchAsync(visitor, typed);
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        Reading.Problems(page).ShouldBe(["Enter at least one letter or figure to search for"]);
        page.Document.Title.ShouldStartWith("Error: ");
    }

    [Theory]
    [InlineData("a'; drop table x --")]
    [InlineData("agnes:* | zz")]
    [InlineData("=force/cumbria ashdown")]
    [InlineData("cumbria%")]
    public async Task Signs_of_query_languages_are_only_text(string typed)
    {
        using var visitor = await records.Site.SignedInAsync("instructor");
        var page = await SearchAsync(visitor, typed);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Nothing found");
    }

    [Fact]
    public async Task A_text_too_long_and_a_kind_that_there_is_not_are_refused_in_words()
    {
        using var visitor = await records.Site.SignedInAsync("instructor");
        var page = await SearchAsync(visitor, new string('a', 5000));
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        Reading.Problems(page).ShouldBe(["What you search for must be 200 characters or fewer"]);
        Reading.Problems(await visitor.GetAsync("/search?q=a&kind=nothing")).ShouldBe(["Choose a kind of record from the list"]);
        // The server itself refuses an address of this length.
        (await SearchAsync(visitor, new string('a', 10_000))).Status.ShouldBe(HttpStatusCode.RequestUriTooLong);
    }

    [Fact]
    public async Task What_holds_a_word_without_end_can_be_recorded_and_found_by_another()
    {
        await using var site = await TestSite.StartAsync();
        await site.Store.RecordAsync(new Facts.Exercise { Id = "ex-long", Region = "eastern", Name = $"saltbush {new string('x', 5000)}", HeldOn = new DateOnly(2025, 1, 1), Learning = $"{new string('y', 5000)} nightfall" });
        using var visitor = await site.SignedInAsync("instructor");
        Headings(await SearchAsync(visitor, "saltbush")).ShouldBe(["Exercises (1)"]);
        Headings(await SearchAsync(visitor, "nightfall")).ShouldBe(["Exercises (1)"]);
    }

    [Fact]
    public async Task A_search_is_noted_in_the_view_log_with_whom_it_showed_and_without_what_was_typed()
    {
        using var visitor = await records.Site.SignedInAsync("auditor");
        await SearchAsync(visitor, "agnes");
        await using var app = await records.Site.Store.AppAsync();
        await using var command = new Npgsql.NpgsqlCommand("select set_config('app.scopes', 'force/norfolk', false); select subjects from access.view_log where person = 'auditor' and page like '/Search%'", app);
        await using var rows = await command.ExecuteReaderAsync();
        await rows.NextResultAsync();
        (await rows.ReadAsync()).ShouldBeTrue();
        rows.GetFieldValue<string[]>(0).ShouldBe(["officers:norfolk/1234"]);
    }

    private static Task<Answer> SearchAsync(Visitor visitor, string typed) => visitor.GetAsync($"/search?q={Uri.EscapeDataString(typed)}");

    private static List<string> Headings(Answer page) => [.. page.Document.QuerySelectorAll("main h2").Where(each => each.Closest(".govuk-error-summary") is null).Select(Reading.Folded)];

    private static List<string> Hits(Answer page) => [.. page.Document.QuerySelectorAll("main .app-found a").Select(Reading.Folded)];
}
