using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>What falls due in a force, the most pressing first, each line with the page that records it.</summary>
public sealed class DueTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    private const string Path = "/commanders/due";
    private const string Tfc = "Tactical firearms commander (TFC)";

    [Fact]
    public async Task What_is_overdue_comes_first_and_every_group_is_said_even_when_it_is_empty()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync(Path);
        Groups(page).ShouldBe(["Overdue (4)", "Due in the next 30 days (3)", "Due in 31 to 60 days (0)", "Due in 61 to 90 days (0)", "No day on record (2)"]);
        page.Document.QuerySelectorAll("main p").Count(each => Reading.Folded(each) == "Nothing").ShouldBe(2);
        Rows(page).ShouldBe(
        [
            "Overdue since 30 March 2025 | Lena Overdue (norfolk/11) | To observe: Containment",
            "Overdue since 20 April 2025 | Paul Current (norfolk/12) | To observe: Containment",
            $"Overdue since 30 March 2026 | Lena Overdue (norfolk/11) | Annual refresher, {Tfc}",
            $"Overdue since 30 March 2026 | Lena Overdue (norfolk/11) | APSTRA refresher, {Tfc}",
            $"19 April 2026 | Paul Current (norfolk/12) | Annual refresher, {Tfc}",
            $"19 April 2026 | Paul Current (norfolk/12) | APSTRA refresher, {Tfc}",
            "19 April 2026 | Paul Current (norfolk/12) | Active command in an ARV exercise",
            "No session is on record | Lena Overdue (norfolk/11) | Active command in an ARV exercise",
            "No check is on record | Lena Overdue (norfolk/11) | Complaint and misconduct check",
        ]);
    }

    [Fact]
    public async Task One_kind_is_shown_alone()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var page = await instructor.GetAsync(Path);
        page = await instructor.SubmitAsync(page, page.Form("main form"), new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = "apstra" });
        Rows(page).ShouldBe([$"Overdue since 30 March 2026 | Lena Overdue (norfolk/11) | APSTRA refresher, {Tfc}", $"19 April 2026 | Paul Current (norfolk/12) | APSTRA refresher, {Tfc}"]);
        Groups(page)[0].ShouldBe("Overdue (1)");
        Rows(await instructor.GetAsync($"{Path}?kind=establishment")).ShouldBeEmpty();
        Rows(await instructor.GetAsync($"{Path}?kind=nonsense")).Count.ShouldBe(9);
    }

    [Fact]
    public async Task Nobody_sees_what_falls_due_in_a_force_that_is_not_theirs_to_see()
    {
        using var suffolk = await records.Site.SignedInAsync("suffolk-instructor");
        Rows(await suffolk.GetAsync($"{Path}?force=all")).ShouldBe(["Overdue since 15 January 2026 | Sue Suffolk (suffolk/11) | To observe: Containment"]);
        (await suffolk.GetAsync($"{Path}?force=norfolk")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var lead = await records.Site.SignedInAsync("regional-lead");
        foreach (var place in new[] { "all", "region/eastern" })
        {
            var page = await lead.GetAsync($"{Path}?force={place}");
            (Rows(page).Count, Rows(page)[2]).ShouldBe((10, "Overdue since 15 January 2026 | Sue Suffolk (suffolk/11) | To observe: Containment"));
            page.Document.QuerySelectorAll("main thead th").Select(Reading.Folded).ShouldNotContain("Record", "they record nothing here");
        }
    }

    [Fact]
    public async Task Who_looked_at_it_is_noted()
    {
        using var liaison = await records.Site.SignedInAsync("liaison");
        await liaison.GetAsync($"{Path}?kind=arv-session");
        await using var count = records.Site.Store.Store.Book.CreateCommand("select count(*) from access.view_log where person = 'liaison' and page = '/Commanders/Due' and subjects @> array['officers:norfolk/11', 'officers:norfolk/12']");
        (await count.ExecuteScalarAsync()).ShouldBe(1L);
    }

    [Fact]
    public async Task A_long_list_is_cut_into_pages_and_says_where_each_group_begins()
    {
        await using var site = await TestSite.StartAsync(opensOn: SiteWithCommanders.Day);
        await site.Store.RecordAsync([.. Enumerable.Range(100, 60).SelectMany(number => Commander($"norfolk/{number}", new DateOnly(2025, 1, 5)))]);
        using var instructor = await site.SignedInAsync("instructor");
        var page = await instructor.GetAsync(Path);
        Groups(page).ShouldBe(["Overdue (120)", "Due in the next 30 days (0)", "Due in 31 to 60 days (0)", "Due in 61 to 90 days (0)", "No day on record (120)"]);
        Rows(page).Count.ShouldBe(200);
        page = await instructor.GetAsync($"{Path}?page=2");
        Rows(page).Count.ShouldBe(40);
        Reading.Link(page, "On page 1: Overdue").ShouldBe($"{Path}?force=norfolk&kind=&page=1");
        page.Document.QuerySelector("main .govuk-pagination").ShouldNotBeNull();
    }

    private static List<string> Groups(Answer page) => [.. page.Document.QuerySelectorAll("main h2.govuk-heading-m").Select(Reading.Folded)];

    /// <summary>Without the link that records it.</summary>
    private static List<string> Rows(Answer page) => [.. page.Document.QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.Children.Take(3).Select(Reading.Folded)))];

    private static IEnumerable<Fact> Commander(string officer, DateOnly on) =>
    [
        new Officer { Id = officer, Force = "norfolk", Name = $"Commander {officer}" },
        new CommanderEvent { Event = $"{officer}/first", Officer = officer, Role = "tfc", Kind = "initial-accreditation", On = on },
    ];
}
