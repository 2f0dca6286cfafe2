using ArmedPolicingGov.Web.Components;
using Shouldly;

namespace ArmedPolicingGov.Web.Kit.Tests;

public class StatusTagTests
{
    [Theory]
    [InlineData("met", "✓", "Met")]
    [InlineData("not-met", "✕", "Not met")]
    [InlineData("no-evidence", "○", "Nothing recorded")]
    [InlineData("not-applicable", "–", "Not applicable")]
    public async Task A_status_is_told_by_a_word_and_by_a_shape_that_is_not_read_out(string status, string shape, string word)
    {
        var dom = await new Element(new StatusTagHelper { Status = status }).DomAsync();

        dom.QuerySelector("[aria-hidden=true]")!.TextContent.ShouldBe(shape);
        dom.QuerySelector($".app-status--{status}")!.TextContent.ShouldBe($"{shape} {word}");
    }

    [Fact]
    public async Task A_count_in_place_of_the_word_still_has_the_word_read_out()
    {
        var dom = await new Element(new StatusTagHelper { Status = "not-met", Compact = true }) { Text = "5 of 7" }.DomAsync();

        dom.QuerySelector(".app-status--compact")!.TextContent.ShouldBe("✕ 5 of 7, Not met");
        dom.QuerySelector(".govuk-visually-hidden")!.TextContent.ShouldBe(", Not met");
    }

    [Fact]
    public async Task The_key_names_every_shape() =>
        (await new Element(new StatusKeyTagHelper()).DomAsync()).QuerySelectorAll(".app-status").Length.ShouldBe(4);

    [Fact]
    public async Task An_unknown_status_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(new Element(new StatusTagHelper { Status = "fine" }).HtmlAsync());
}
