using System.Net;
using ArmedPolicingGov.Facts;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Records;

/// <summary>The list of a kind: what is in it, what narrows it, and how it is ordered and paged.</summary>
public sealed class ListTests(SiteWithRecords records) : IClassFixture<SiteWithRecords>
{
    private const string Audits = "/records/armoury_audits";

    [Fact]
    public async Task The_index_counts_what_is_in_scope_and_offers_what_the_role_records()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var page = await armourer.GetAsync("/records");

        Row(page, "Armoury audits").ShouldStartWith("Armoury audits 60 Record");
        Row(page, "Armouries").ShouldStartWith("Armouries 1 Record");
        Row(page, "Deployments").ShouldBe("Deployments 0");
    }

    [Fact]
    public async Task A_list_shows_words_and_names_fifty_to_a_page_and_what_happened_last_first()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var page = await armourer.GetAsync(Audits);

        page.Text.ShouldContain("60 armoury audits");
        Keys(page).Count.ShouldBe(50);
        Keys(page)[0].ShouldBe("norfolk/audit-60");
        Row(page, "norfolk/audit-60").ShouldBe("norfolk/audit-60 Armoury of norfolk (norfolk/armoury-1) 2 March 2026 Stock check Auditor 60 Assurance Ltd Yes");
        page.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort").ShouldBe("descending");
        page.Document.QuerySelector("caption")!.TextContent.ShouldBe("Armoury audits, page 1 of 2");

        var second = await armourer.GetAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Keys(second).Count.ShouldBe(10);
        Keys(second)[^1].ShouldBe("norfolk/audit-01");
    }

    [Theory]
    [InlineData("kind=stock-check", 20)]
    [InlineData("kind=stock-check&independent=true", 10)]
    [InlineData("independent=false", 30)]
    [InlineData("on.from=2026-01-05&on.to=7+1+2026", 3)]
    [InlineData("on.from=28/2/2026", 3)]
    [InlineData("armoury=norfolk/armoury-1", 60)]
    [InlineData("armoury=kent/armoury-1", 0)]
    [InlineData("q=AUDITOR+0", 9)]
    [InlineData("q=audit-1", 10)]
    [InlineData("q=%25", 0)]
    [InlineData("q=_", 0)]
    [InlineData("q=Kentish", 0)]
    public async Task Filters_in_the_address_narrow_the_list(string filters, int count)
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var page = await armourer.GetAsync($"{Audits}?{filters}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(count == 0 ? "Nothing matches these filters" : $"{count} armoury audits found");
    }

    [Fact]
    public async Task An_officers_name_finds_the_records_that_name_the_officer()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        Keys(await armourer.GetAsync("/records/armoury_oversight?q=ashdown")).Count.ShouldBe(2);
        (await armourer.GetAsync("/records/armoury_oversight?q=kentish")).Text.ShouldContain("Nothing matches these filters");
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("auditor")]
    [InlineData("on")]
    [InlineData("independent")]
    public async Task Any_column_sorts_either_way_and_keeps_the_filters(string column)
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var page = await armourer.GetAsync($"{Audits}?q=auditor&kind=annual-independent&sort={column}&order=asc");
        page.Document.QuerySelector("th[aria-sort=ascending]").ShouldNotBeNull();

        var back = await armourer.GetAsync(page.Document.QuerySelector("th[aria-sort] a")!.GetAttribute("href")!);
        back.Document.QuerySelector("th[aria-sort=descending]").ShouldNotBeNull();
        back.Text.ShouldContain("40 armoury audits found");
        Keys(back)[0].ShouldNotBe(Keys(page)[0]);
    }

    [Fact]
    public async Task Every_kind_has_a_list_by_each_column_and_a_form()
    {
        using var liaison = await records.Site.SignedInAsync("liaison");
        foreach (var kind in Kinds.Interchange)
        {
            foreach (var column in kind.Columns.Where(column => column.Type != ColumnType.Digest))
                (await liaison.GetAsync($"/records/{kind.Name}?q=a&sort={column.Name}&order=desc")).Status.ShouldBe(HttpStatusCode.OK, $"{kind.Name} by {column.Name}");
            // What has pages of its own is recorded there, where more is checked.
            if (kind.HasOwnPages) continue;
            var form = await liaison.GetAsync($"/records/{kind.Name}/new");
            form.Document.QuerySelectorAll("main form label, main form legend").Length.ShouldBeGreaterThanOrEqualTo(kind.Columns.Count, kind.Name);
        }
    }

    [Fact]
    public async Task Codes_sort_in_the_order_of_their_vocabulary()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var page = await armourer.GetAsync($"{Audits}?sort=kind&order=desc");
        Row(page, Keys(page)[0]).ShouldContain("Stock check");
    }

    [Theory]
    [InlineData("on.from=31/2/2026", "Date of the audit from must be a real date, like 31 3 2026", "31/2/2026")]
    [InlineData("kind=raid", "Kind of audit must be one of the choices in the list", null)]
    [InlineData("armoury=Not+One", "Armoury must be a reference, in lower case and without spaces", "Not One")]
    [InlineData("page=abc", "Page must be a number, like 2", null)]
    [InlineData("page=3", "There is no page 3: the last one is page 2", null)]
    [InlineData("page=0", "Page must be a number, like 2", null)]
    [InlineData("sort=salt", "The list cannot be sorted by that: choose a column heading", null)]
    [InlineData("order=sideways", "The order of the list must be asc or desc", null)]
    [InlineData("q=%00", "Search holds a character that no record holds", null)]
    public async Task A_wrong_address_is_a_problem_that_names_the_field_and_keeps_what_was_typed(string wrong, string problem, string? typed)
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        var page = await armourer.GetAsync($"{Audits}?{wrong}");

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        Problems(page).ShouldBe([problem]);
        page.Document.Title.ShouldStartWith("Error: ");
        if (typed is not null) page.Document.QuerySelector($".govuk-input--error[value='{typed}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_list_without_records_says_so_in_words()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        (await armourer.GetAsync("/records/armoury_findings")).Text.ShouldContain("No audit findings are recorded in your scope.");
        (await armourer.GetAsync("/records/armoury_wishes")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hostile_text_is_text()
    {
        using var armourer = await records.Site.SignedInAsync("armourer");
        foreach (var address in new[] { "/records/armoury_oversight", "/records/armoury_oversight/history?key=norfolk/review-1", $"/records/armoury_oversight?q={Uri.EscapeDataString(SiteWithRecords.Hostile)}" })
        {
            var page = await armourer.GetAsync(address);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Text.ShouldContain(SiteWithRecords.Hostile);
            page.Body.ShouldNotContain("<script>alert");
        }
    }
}
