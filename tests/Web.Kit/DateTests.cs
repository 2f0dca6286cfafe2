using System.Globalization;
using ArmedPolicingGov.Web.Components;
using Shouldly;

namespace ArmedPolicingGov.Web.Kit.Tests;

public class DateTests
{
    readonly PageFrame frame = new();

    [Fact]
    public async Task The_parts_bind_to_a_property_and_the_field_leads_to_the_day()
    {
        var dom = await new Element(new DateInputTagHelper(frame) { Name = "On", Legend = "Date", Date = new DateOnly(2026, 3, 27) }).DomAsync();

        dom.QuerySelectorAll("input").Select(input => (input.Id, input.GetAttribute("name"), input.GetAttribute("value")))
            .ShouldBe([("On", "On.Day", "27"), ("On.Month", "On.Month", "3"), ("On.Year", "On.Year", "2026")]);
    }

    [Fact]
    public async Task A_problem_of_one_part_marks_that_part_alone()
    {
        frame.Problems.Add("On.Year", "The date must include a year");

        var dom = await new Element(new DateInputTagHelper(frame) { Name = "On", Legend = "Date", Value = new DateParts { Day = "1", Month = "2" } }).DomAsync();

        dom.QuerySelectorAll(".govuk-input--error").Select(input => input.Id).ShouldBe(["On.Year"]);
        dom.QuerySelector(".govuk-error-message")!.TextContent.ShouldBe("Error: The date must include a year");
    }

    [Theory]
    [InlineData("27", "3", "2026", "2026-03-27")]
    [InlineData(" 01", "02 ", "2024", "2024-02-01")]
    [InlineData("29", "2", "2024", "2024-02-29")]
    public void A_date_is_read_from_its_parts(string day, string month, string year, string expected)
    {
        Parts(day, month, year).TryRead("The date", "On", frame.Problems, out var date).ShouldBeTrue();

        date.ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        frame.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "", "", "On", "The date must be entered")]
    [InlineData("1", "", "2026", "On.Month", "The date must include a month")]
    [InlineData("", "", "2026", "On", "The date must include a day and month")]
    [InlineData("29", "2", "2023", "On", "The date must be a real date")]
    [InlineData("1", "13", "2026", "On", "The date must be a real date")]
    [InlineData("1", "1", "26", "On", "The date must be a real date")]
    [InlineData("-1", "1", "2026", "On", "The date must be a real date")]
    [InlineData("1", "1", "0000", "On", "The date must be a real date")]
    [InlineData("1", "March", "2026", "On", "The date must be a real date")]
    public void What_is_no_date_says_why(string day, string month, string year, string field, string message)
    {
        Parts(day, month, year).TryRead("The date", "On", frame.Problems, out var date).ShouldBeFalse();

        date.ShouldBeNull();
        frame.Problems.ToList().ShouldBe([new Problem(field, message)]);
    }

    [Theory]
    [InlineData("2023-09-05T13:07:00Z", "5 September 2023 at 2:07pm")]
    [InlineData("2023-12-05T09:00:00Z", "5 December 2023 at 9am")]
    [InlineData("2026-03-29T00:59:00Z", "29 March 2026 at 12:59am")]
    [InlineData("2026-03-29T01:00:00Z", "29 March 2026 at 2am")]
    [InlineData("2026-07-01T23:00:00Z", "2 July 2026 at midnight")]
    [InlineData("2026-07-01T11:00:00Z", "1 July 2026 at midday")]
    public async Task An_instant_is_shown_in_london_time_and_named_in_utc(string instant, string expected)
    {
        var value = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

        var dom = await new Element(new LondonTimeTagHelper { Value = value }).DomAsync();

        dom.QuerySelector("time")!.TextContent.ShouldBe(expected);
        dom.QuerySelector("time")!.GetAttribute("datetime").ShouldBe(instant);
    }

    [Fact]
    public async Task A_date_is_shown_in_words_and_none_is_not_shown()
    {
        (await new Element(new GovDateTagHelper { Value = new DateOnly(2023, 9, 5) }).HtmlAsync()).ShouldBe("<time datetime=\"2023-09-05\">5 September 2023</time>");
        (await new Element(new GovDateTagHelper()).HtmlAsync()).ShouldBeEmpty();
        (await new Element(new LondonTimeTagHelper()).HtmlAsync()).ShouldBeEmpty();
    }

    static DateParts Parts(string day, string month, string year) => new() { Day = day, Month = month, Year = year };

    [Theory]
    [InlineData("2026-10-25T00:30:00Z", "25 October 2026 at 1:30am (BST)")]
    [InlineData("2026-10-25T01:30:00Z", "25 October 2026 at 1:30am (GMT)")]
    [InlineData("2026-10-25T00:00:00Z", "25 October 2026 at 1am (BST)")]
    [InlineData("2026-10-24T23:59:00Z", "25 October 2026 at 12:59am")]
    [InlineData("2026-10-25T02:00:00Z", "25 October 2026 at 2am")]
    [InlineData("2026-03-29T01:00:00Z", "29 March 2026 at 2am")]
    public void In_the_hour_that_comes_twice_a_time_says_which_it_is(string instant, string words) =>
        LondonClock.DateAndTime(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ShouldBe(words);
}
