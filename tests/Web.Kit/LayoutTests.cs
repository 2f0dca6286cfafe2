using Shouldly;

namespace ArmedPolicingGov.Web.Kit.Tests;

public class LayoutTests
{
    [Fact]
    public async Task Every_page_says_that_simulated_records_are_not_real()
    {
        await using var host = await TestHost.StartAsync(frame => frame.StoreName = "Trial store");

        var page = await host.PageAsync("/problem/404");

        page.QuerySelector(".app-store--simulated")!.TextContent.ShouldContain("Simulated records: nothing here is real");
        page.QuerySelector(".app-store")!.TextContent.ShouldContain("Trial store");
    }

    [Fact]
    public async Task A_live_store_is_named_and_not_called_simulated()
    {
        await using var host = await TestHost.StartAsync(frame => (frame.StoreName, frame.Simulated) = ("England and Wales", false));

        var page = await host.PageAsync("/problem/404");

        page.QuerySelector(".app-store")!.TextContent.ShouldContain("Live records: England and Wales");
        page.TextContent.ShouldNotContain("imulated");
    }

    [Fact]
    public async Task The_person_sees_who_they_are_and_can_sign_out_by_a_protected_form()
    {
        await using var host = await TestHost.StartAsync(frame => (frame.PersonName, frame.RoleName) = ("A. Carter", "Regional lead"));

        var page = await host.PageAsync("/problem/404");

        page.QuerySelector(".app-person")!.TextContent.ShouldContain("Signed in as A. Carter, Regional lead");
        var form = page.QuerySelector("form[method=post][action='/sign-out']")!;
        form.QuerySelector("button")!.TextContent.ShouldBe("Sign out");
        form.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_page_has_its_landmarks_and_a_link_that_skips_to_the_content()
    {
        await using var host = await TestHost.StartAsync(frame => frame.Navigation = [new("Board", "/", Current: true), new("Meetings", "/meetings")]);

        var page = await host.PageAsync("/problem/404");

        page.GetAttribute("lang").ShouldBe("en");
        page.QuerySelector("body > a")!.GetAttribute("href").ShouldBe("#main-content");
        page.QuerySelector("main#main-content h1").ShouldNotBeNull();
        page.QuerySelector("header .govuk-generic-header")!.TextContent.Trim().ShouldBe("Armed policing evidence");
        page.QuerySelectorAll("header nav a").Select(link => link.TextContent).ShouldBe(["Board", "Meetings"]);
        page.QuerySelector("footer").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_page_has_no_inline_script_and_no_inline_style()
    {
        await using var host = await TestHost.StartAsync(frame => frame.PersonName = "A. Carter");

        var page = await host.PageAsync("/problem/500");

        page.QuerySelectorAll("script:not([src]), style, [style], [onclick]").ShouldBeEmpty();
        page.QuerySelectorAll("script").Select(script => script.GetAttribute("type")).ShouldBe(["module"]);
    }

    [Fact]
    public async Task A_notice_is_shown_once_after_a_redirect()
    {
        await using var host = await TestHost.StartAsync(_ => { });
        using var notified = await host.Client.GetAsync(new Uri("/notify", UriKind.Relative));

        (await host.PageAsync("/problem/404")).QuerySelector(".govuk-notification-banner--success")!.TextContent.ShouldContain("Audit recorded");
        (await host.PageAsync("/problem/404")).QuerySelector(".govuk-notification-banner").ShouldBeNull();
    }

    [Fact]
    public void The_title_says_first_that_there_is_a_problem()
    {
        var frame = new PageFrame { Title = "Record an audit" };
        frame.FullTitle.ShouldBe("Record an audit – Armed policing evidence");

        frame.Problems.Add("on", "Enter a date");

        frame.FullTitle.ShouldBe("Error: Record an audit – Armed policing evidence");
    }

    [Fact]
    public void Records_are_simulated_until_the_host_says_otherwise() => new PageFrame().Simulated.ShouldBeTrue();

    [Fact]
    public void Problems_are_taken_over_from_model_binding()
    {
        var state = new Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary();
        state.AddModelError("count", "Count must be a number");
        state.AddModelError("", "The record changed");
        var problems = new Problems();

        problems.Add(state);

        problems.ToList().ShouldBe([new Problem("count", "Count must be a number"), new Problem(null, "The record changed")], ignoreOrder: true);
        problems.For("count").ShouldBe("Count must be a number");
    }
}
