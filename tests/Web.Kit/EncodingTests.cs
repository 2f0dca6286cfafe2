using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Shouldly;

namespace ArmedPolicingGov.Web.Kit.Tests;

/// <summary>What people type reaches the page as text, wherever it is put.</summary>
public class EncodingTests
{
    const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;";

    static readonly PageFrame Frame = new();

    public static TheoryData<string> Names() => [.. Elements().Keys];

    static Dictionary<string, Element> Elements() => new(StringComparer.Ordinal)
    {
        ["back link"] = new(new BackLinkTagHelper { Href = Hostile }) { Text = Hostile },
        ["breadcrumbs"] = new(new BreadcrumbsTagHelper(), new Element(new BreadcrumbTagHelper { Href = Hostile }) { Text = Hostile }),
        ["button"] = new(new ButtonTagHelper { Name = Hostile, Value = Hostile, Class = Hostile }) { Text = Hostile },
        ["checkboxes"] = new(new CheckboxesTagHelper(Frame) { Name = Hostile, Legend = Hostile, Items = [ChoiceItem.Of(Hostile, Hostile, Hostile)], Error = Hostile }),
        ["date"] = new(new DateInputTagHelper(Frame) { Name = Hostile, Legend = Hostile, Value = new DateParts { Day = Hostile } }),
        ["details"] = new(new DetailsTagHelper { Summary = Hostile }) { Text = Hostile },
        ["error summary"] = new(new ErrorSummaryTagHelper(Frame) { Title = Hostile }, new Element(new ErrorTagHelper { Href = Hostile }) { Text = Hostile }),
        ["fieldset"] = new(new FieldsetTagHelper { Legend = Hostile }) { Text = Hostile },
        ["file upload"] = new(new FileUploadTagHelper(Frame) { Name = Hostile, Label = Hostile }),
        ["footer"] = new(new FooterTagHelper(), new Element(new FooterLinkTagHelper { Href = Hostile }) { Text = Hostile }),
        ["input"] = new(new InputTagHelper(Frame) { Name = Hostile, Label = Hostile, Hint = Hostile, Value = Hostile, Prefix = Hostile, Error = Hostile }),
        ["attributes"] = new(new InsetTextTagHelper()) { Text = Hostile, Attributes = new TagHelperAttributeList { { "data-x", Hostile } } },
        ["notification banner"] = new(new NotificationBannerTagHelper { Title = Hostile }) { Text = Hostile },
        ["pagination"] = new(new PaginationTagHelper { Page = 2, Pages = 3, Url = Hostile, Label = Hostile }),
        ["panel"] = new(new PanelTagHelper { Title = Hostile }) { Text = Hostile },
        ["radios"] = new(new RadiosTagHelper(Frame) { Name = Hostile, Legend = Hostile }, new Element(new ChoiceItemTagHelper { Value = Hostile, Hint = Hostile }) { Text = Hostile }),
        ["select"] = new(new SelectTagHelper(Frame) { Name = Hostile, Items = [SelectItem.Of(Hostile, Hostile)] }, new Element(new OptionTagHelper { Value = Hostile }) { Text = Hostile }),
        ["service navigation"] = new(new ServiceNavigationTagHelper { Name = Hostile }, new Element(new NavigationItemTagHelper { Href = Hostile }) { Text = Hostile }),
        ["status"] = new(new StatusTagHelper { Status = "met" }) { Text = Hostile },
        ["summary list"] = new(new SummaryListTagHelper { CardTitle = Hostile }, new Element(new SummaryRowTagHelper { Key = Hostile, Value = Hostile, ChangeHref = Hostile })),
        ["table"] = new(new TableTagHelper { Caption = Hostile, Head = [Hostile], Rows = [[new TableCell { Text = Hostile }]] }),
        ["tabs"] = new(new TabsTagHelper { Title = Hostile }, new Element(new TabTagHelper { Label = Hostile, Id = Hostile }) { Text = Hostile }),
        ["tag"] = new(new TagTagHelper { Colour = Hostile }) { Text = Hostile },
        ["task list"] = new(new TaskListTagHelper(), new Element(new TaskTagHelper { Href = Hostile, Hint = Hostile, Status = Hostile }) { Text = Hostile }),
        ["textarea"] = new(new TextareaTagHelper(Frame) { Name = Hostile, Label = Hostile, Value = "</textarea>" + Hostile }),
        ["warning"] = new(new WarningTextTagHelper { Icon = Hostile }) { Text = Hostile },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Hostile_text_stays_text(string name)
    {
        var dom = await Elements()[name].DomAsync();

        dom.QuerySelectorAll("script, img, [onerror]").ShouldBeEmpty();
        (dom.TextContent + string.Concat(dom.QuerySelectorAll("*").SelectMany(element => element.Attributes).Select(attribute => attribute.Value)))
            .ShouldContain(Hostile);
    }

    [Fact]
    public async Task A_textarea_keeps_a_first_line_that_is_empty()
    {
        var dom = await new Element(new TextareaTagHelper(Frame) { Name = "notes", Value = "\nsecond" }).DomAsync();

        dom.QuerySelector("textarea")!.TextContent.ShouldBe("\nsecond");
    }
}
