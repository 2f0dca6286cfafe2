using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Shouldly;

namespace ArmedPolicingGov.Web.Kit.Tests;

public class TagHelperTests
{
    static readonly PageFrame Frame = new();

    public static TheoryData<TagHelper, string> Simple() => new()
    {
        { new BackLinkTagHelper { Href = "/x" }, "a.govuk-back-link[href='/x']" },
        { new SkipLinkTagHelper(), "a.govuk-skip-link[href='#main-content']" },
        { new ButtonTagHelper { Warning = true }, "button.govuk-button--warning[type=submit]" },
        { new ButtonTagHelper { Href = "/x", Start = true }, "a.govuk-button--start[role=button][href='/x']" },
        { new DetailsTagHelper { Open = true }, "details[open]" },
        { new ErrorMessageTagHelper(), "p.govuk-error-message" },
        { new FieldsetTagHelper { Legend = "x", Heading = true }, "fieldset legend h1" },
        { new HeaderTagHelper { Url = "/x" }, ".govuk-generic-header a[href='/x']" },
        { new HintTagHelper { Id = "x" }, "#x.govuk-hint" },
        { new InputTagHelper(Frame) { Name = "x", Width = "one-half", Numeric = true }, "input.govuk-\\!-width-one-half[inputmode=numeric]" },
        { new InsetTextTagHelper(), ".govuk-inset-text" },
        { new LabelTagHelper { For = "x", Size = "m" }, "label.govuk-label--m[for=x]" },
        { new NotificationBannerTagHelper { Success = true }, ".govuk-notification-banner--success[role=alert]" },
        { new PanelTagHelper { Title = "x" }, ".govuk-panel--confirmation h1" },
        { new PhaseBannerTagHelper { Tag = "x" }, ".govuk-phase-banner .govuk-tag" },
        { new RadiosTagHelper(Frame) { Name = "x", Inline = true, Small = true }, ".govuk-radios--inline.govuk-radios--small" },
        { new TagTagHelper { Colour = "red" }, "strong.govuk-tag--red" },
        { new WarningTextTagHelper(), ".govuk-warning-text strong" },
    };

    [Theory]
    [MemberData(nameof(Simple), DisableDiscoveryEnumeration = true)]
    public async Task A_tag_helper_makes_its_component(TagHelper helper, string selector)
    {
        var dom = await new Element(helper) { Text = "words" }.DomAsync();

        dom.QuerySelector(selector).ShouldNotBeNull();
        dom.QuerySelector("element").ShouldBeNull();
    }

    [Fact]
    public async Task Attributes_that_razor_has_encoded_are_not_encoded_twice()
    {
        var attributes = new TagHelperAttributeList { { "data-x", new Microsoft.AspNetCore.Html.HtmlString("1 &amp; 2") } };

        var dom = await new Element(new InsetTextTagHelper()) { Attributes = attributes }.DomAsync();

        dom.QuerySelector("div")!.GetAttribute("data-x").ShouldBe("1 & 2");
    }

    [Fact]
    public async Task Tabs_are_links_to_their_panels()
    {
        var dom = await new Element(new TabsTagHelper { Id = "t" }, new Element(new TabTagHelper { Label = "Now", Id = "now" }) { Text = "Current" }).DomAsync();

        dom.QuerySelector("a.govuk-tabs__tab")!.GetAttribute("href").ShouldBe("#now");
        dom.QuerySelector("#now")!.TextContent.ShouldBe("Current");
    }

    [Fact]
    public async Task Navigation_marks_where_the_person_is()
    {
        var dom = await new Element(
            new ServiceNavigationTagHelper(),
            new Element(new NavigationItemTagHelper { Href = "/a", Current = true }) { Text = "A" },
            new Element(new NavigationItemTagHelper { Href = "/b" }) { Text = "B" }).DomAsync();

        dom.QuerySelectorAll("a[aria-current=page]").Select(link => link.TextContent).ShouldBe(["A"]);
    }

    [Fact]
    public async Task A_footer_has_links_and_no_mark_of_the_crown()
    {
        var dom = await new Element(new FooterTagHelper(), new Element(new FooterLinkTagHelper { Href = "/privacy" }) { Text = "Privacy" }).DomAsync();

        dom.QuerySelector("a")!.GetAttribute("href").ShouldBe("/privacy");
        dom.QuerySelectorAll("svg, .govuk-footer__copyright-logo").ShouldBeEmpty();
    }
}
