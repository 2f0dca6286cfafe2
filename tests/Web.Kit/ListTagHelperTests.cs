using ArmedPolicingGov.Web.Components;
using Shouldly;

namespace ArmedPolicingGov.Web.Kit.Tests;

public class ListTagHelperTests
{
    readonly PageFrame frame = new();

    [Fact]
    public async Task A_summary_list_has_rows_with_their_own_links_and_a_card_with_its_own()
    {
        var dom = await new Element(
            new SummaryListTagHelper { CardTitle = "Norwich" },
            new Element(new SummaryActionTagHelper { Href = "/history" }) { Text = "History" },
            new Element(new SummaryRowTagHelper { Key = "Name", Value = "Norwich", ChangeHref = "/name" }),
            new Element(new SummaryRowTagHelper { Key = "Opened" }) { Text = "1 April 2019" }).DomAsync();

        dom.QuerySelectorAll("dt").Select(key => key.TextContent).ShouldBe(["Name", "Opened"]);
        dom.QuerySelectorAll(".govuk-summary-list__value").Select(value => value.TextContent).ShouldBe(["Norwich", "1 April 2019"]);
        dom.QuerySelector(".govuk-summary-list__actions a")!.TextContent.ShouldBe("Change Name (Norwich)");
        dom.QuerySelector(".govuk-summary-card__actions a")!.GetAttribute("href").ShouldBe("/history");
    }

    [Fact]
    public async Task A_table_takes_its_head_and_rows_from_children()
    {
        var dom = await new Element(
            new TableTagHelper { Caption = "Audits", FirstCellIsHeader = true },
            new Element(new TableHeadTagHelper(), Cell("Date"), Cell("Findings", numeric: true)),
            new Element(new TableRowTagHelper(), Cell("3 March"), Cell("7", numeric: true))).DomAsync();

        dom.QuerySelector("caption")!.TextContent.ShouldBe("Audits");
        dom.QuerySelectorAll("th[scope=col]").Select(cell => cell.TextContent).ShouldBe(["Date", "Findings"]);
        dom.QuerySelector("th[scope=row]")!.TextContent.ShouldBe("3 March");
        dom.QuerySelector("td.govuk-table__cell--numeric")!.TextContent.ShouldBe("7");
    }

    [Fact]
    public async Task A_table_takes_its_head_and_rows_from_code()
    {
        var dom = await new Element(new TableTagHelper { Head = ["Date"], Rows = [[new TableCell { Text = "<3" }]] }).DomAsync();

        dom.QuerySelector("th")!.TextContent.ShouldBe("Date");
        dom.QuerySelector("td")!.TextContent.ShouldBe("<3");
    }

    [Theory]
    [InlineData(null, "Audits (3)")]
    [InlineData("Audits", "Audits")]
    public async Task A_table_stands_in_a_named_frame_that_keys_can_scroll(string? frame, string called)
    {
        var dom = await new Element(new TableTagHelper { Caption = "Audits (3)", Frame = frame, Head = ["Date"] }).DomAsync();

        var around = dom.QuerySelector("table")!.ParentElement!;
        (around.GetAttribute("role"), around.GetAttribute("aria-label"), around.GetAttribute("tabindex")).ShouldBe(("region", called, "0"));
    }

    [Theory]
    [InlineData(1, 3, "[1] 2 3 Next")]
    [InlineData(6, 12, "Previous 1 … 5 [6] 7 … 12 Next")]
    [InlineData(4, 7, "Previous 1 2 3 [4] 5 6 7 Next")]
    [InlineData(12, 12, "Previous 1 … 11 [12]")]
    public async Task Pages_near_by_are_numbered_and_the_rest_left_out(int page, int pages, string expected)
    {
        var dom = await new Element(new PaginationTagHelper { Page = page, Pages = pages, Url = "/list?page={page}" }).DomAsync();

        var shown = dom.QuerySelectorAll(".govuk-pagination__prev, .govuk-pagination__next, li").Select(item =>
            item.ClassList.Contains("govuk-pagination__item--current") ? $"[{item.TextContent.Trim()}]"
            : item.ClassList.Contains("govuk-pagination__item--ellipsis") ? "…"
            : item.TextContent.Replace(" page", "").Trim());
        string.Join(' ', shown).ShouldBe(expected);
        dom.QuerySelectorAll("li a").ShouldAllBe(link => link.GetAttribute("href") == "/list?page=" + link.TextContent.Trim());
    }

    [Fact]
    public async Task A_single_page_needs_no_pagination() =>
        (await new Element(new PaginationTagHelper { Page = 1, Pages = 1 }).HtmlAsync()).ShouldBeEmpty();

    [Fact]
    public async Task A_task_list_names_its_tasks_and_their_status()
    {
        var dom = await new Element(
            new TaskListTagHelper(),
            new Element(new TaskTagHelper { Href = "/findings", Status = "Incomplete", Colour = "blue" }) { Text = "Findings" },
            new Element(new TaskTagHelper { Status = "Cannot start yet", CannotStart = true }) { Text = "Check answers" }).DomAsync();

        dom.QuerySelector("a")!.TextContent.Trim().ShouldBe("Findings");
        dom.QuerySelector(".govuk-tag--blue")!.TextContent.ShouldBe("Incomplete");
        dom.QuerySelector(".govuk-task-list__status--cannot-start-yet")!.TextContent.ShouldBe("Cannot start yet");
    }

    [Fact]
    public async Task A_timeline_says_what_happened_when_and_by_whom()
    {
        var dom = await new Element(
            new TimelineTagHelper(),
            new Element(new TimelineEventTagHelper { Title = "Audit recorded", At = new DateTimeOffset(2023, 9, 5, 13, 7, 0, TimeSpan.Zero), By = "A. <Carter>" }) { Text = "Two findings" },
            new Element(new TimelineEventTagHelper { Title = "Opened", On = new DateOnly(2019, 4, 1) })).DomAsync();

        dom.QuerySelectorAll("ol.app-timeline > li h2").Select(title => title.TextContent).ShouldBe(["Audit recorded", "Opened"]);
        dom.QuerySelectorAll(".app-timeline__meta").Select(meta => meta.TextContent).ShouldBe(["5 September 2023 at 2:07pm by A. <Carter>", "1 April 2019"]);
        dom.QuerySelector("li")!.TextContent.ShouldContain("Two findings");
    }

    [Fact]
    public async Task An_error_summary_lists_the_problems_with_links_to_their_fields()
    {
        frame.Problems.Add("on", "Enter a date");
        frame.Problems.Add(null, "The record changed while you were away");

        var dom = await new Element(new ErrorSummaryTagHelper(frame)).DomAsync();

        dom.QuerySelectorAll("li").Select(item => item.TextContent).ShouldBe(["Enter a date", "The record changed while you were away"]);
        dom.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")).ShouldBe(["#on"]);
    }

    [Fact]
    public async Task An_error_summary_without_problems_is_not_there() =>
        (await new Element(new ErrorSummaryTagHelper(frame)).HtmlAsync()).ShouldBeEmpty();

    [Fact]
    public async Task A_part_outside_its_component_is_refused() =>
        await Should.ThrowAsync<InvalidOperationException>(new Element(new SummaryRowTagHelper { Key = "Lost" }).HtmlAsync());

    static Element Cell(string text, bool numeric = false) => new(new TableCellTagHelper { Numeric = numeric }) { Text = text };
}
