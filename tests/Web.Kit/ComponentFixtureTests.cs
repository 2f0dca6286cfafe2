using ArmedPolicingGov.Web.Components;
using Shouldly;

namespace ArmedPolicingGov.Web.Kit.Tests;

public class ComponentFixtureTests
{
    static readonly Dictionary<string, Func<Fixture, Markup>> Renderers = new(StringComparer.Ordinal)
    {
        ["back-link"] = one => BackLink.Render(one.As<BackLinkOptions>()),
        ["breadcrumbs"] = one => Breadcrumbs.Render(one.As<BreadcrumbsOptions>()),
        ["button"] = one => Button.Render(one.As<ButtonOptions>()),
        ["checkboxes"] = one => Checkboxes.Render(one.As<CheckboxesOptions>()),
        ["date-input"] = one => DateInput.Render(one.As<DateInputOptions>()),
        ["details"] = one => Details.Render(one.As<DetailsOptions>()),
        ["error-message"] = one => ErrorMessage.Render(one.As<ErrorMessageOptions>()),
        ["error-summary"] = one => ErrorSummary.Render(one.As<ErrorSummaryOptions>()),
        ["fieldset"] = one => Fieldset.Render(one.As<FieldsetOptions>()),
        ["file-upload"] = RenderFileUpload,
        ["footer"] = RenderFooter,
        ["generic-header"] = one => GenericHeader.Render(one.As<GenericHeaderOptions>()),
        ["hint"] = one => Hint.Render(one.As<HintOptions>()),
        ["input"] = one => Input.Render(one.As<InputOptions>()),
        ["inset-text"] = one => InsetText.Render(one.As<InsetTextOptions>()),
        ["label"] = one => Label.Render(one.As<LabelOptions>()),
        ["notification-banner"] = one => NotificationBanner.Render(one.As<NotificationBannerOptions>()),
        ["pagination"] = one => Pagination.Render(one.As<PaginationOptions>()),
        ["panel"] = one => Panel.Render(one.As<PanelOptions>()),
        ["phase-banner"] = one => PhaseBanner.Render(one.As<PhaseBannerOptions>()),
        ["radios"] = one => Radios.Render(one.As<RadiosOptions>()),
        ["select"] = one => Select.Render(one.As<SelectOptions>()),
        ["service-navigation"] = one => ServiceNavigation.Render(one.As<ServiceNavigationOptions>()),
        ["skip-link"] = one => SkipLink.Render(one.As<SkipLinkOptions>()),
        ["summary-list"] = one => SummaryList.Render(one.As<SummaryListOptions>()),
        ["table"] = one => Table.Render(one.As<TableOptions>()),
        ["tabs"] = one => Tabs.Render(one.As<TabsOptions>()),
        ["tag"] = one => Tag.Render(one.As<TagOptions>()),
        ["task-list"] = one => TaskList.Render(one.As<TaskListOptions>()),
        ["textarea"] = one => Textarea.Render(one.As<TextareaOptions>()),
        ["warning-text"] = one => WarningText.Render(one.As<WarningTextOptions>()),
    };

    public static TheoryData<string, string> Fixtures()
    {
        var all = new TheoryData<string, string>();
        foreach (var fixture in Renderers.Keys.SelectMany(Fixture.Of))
        {
            all.Add(fixture.Component, fixture.Name);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_component_renders_what_the_frontend_expects(string component, string name)
    {
        var fixture = Fixture.Of(component).Single(one => one.Name == name);

        Dom.Normal(Renderers[component](fixture).ToString()).ShouldBe(Dom.Normal(fixture.Html));
    }

    [Fact]
    public void Every_component_has_fixtures() =>
        Renderers.Keys.Where(component => Fixture.Of(component).Count < 5).ShouldBeEmpty();

    // No browser takes a value for a file, so there is no option for it; the frontend shows that it is ignored.
    static Markup RenderFileUpload(Fixture fixture)
    {
        fixture.Options.Remove("value");
        return FileUpload.Render(fixture.As<FileUploadOptions>());
    }

    // The marks of the Crown are the frontend's to show; the kit only leaves room for them.
    static Markup RenderFooter(Fixture fixture)
    {
        var expected = Dom.Parse(fixture.Html);
        var options = fixture.As<FooterOptions>() with
        {
            Marks = new(
                Markup.Trusted(expected.QuerySelector("svg.govuk-footer__crown")?.OuterHtml),
                Markup.Trusted(expected.QuerySelector("svg.govuk-footer__licence-logo")?.OuterHtml)),
        };

        // Nothing said means the usual licence there, and no licence here.
        return Footer.Render(fixture.Options.ContainsKey("contentLicence") ? options : options with { ContentLicence = new() });
    }
}
