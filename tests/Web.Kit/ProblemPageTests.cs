using System.Net;
using Shouldly;

namespace ArmedPolicingGov.Web.Kit.Tests;

public class ProblemPageTests
{
    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "Page not found")]
    [InlineData("/forbid", HttpStatusCode.Forbidden, "You cannot see this page")]
    [InlineData("/bad", HttpStatusCode.BadRequest, "We could not read your request")]
    [InlineData("/throw", HttpStatusCode.InternalServerError, "Sorry, there is a problem with the service")]
    [InlineData("/problem/403", HttpStatusCode.Forbidden, "You cannot see this page")]
    [InlineData("/problem/200", HttpStatusCode.NotFound, "Page not found")]
    public async Task An_error_is_said_in_plain_words_with_a_reference(string path, HttpStatusCode status, string heading)
    {
        await using var host = await TestHost.StartAsync(_ => { });

        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));

        response.StatusCode.ShouldBe(status);
        var page = Dom.Document(await response.Content.ReadAsStringAsync());
        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.Title!.ShouldStartWith(heading);
        page.QuerySelector(".app-reference")!.TextContent.Length.ShouldBeGreaterThan(10);
        page.DocumentElement.TextContent.ShouldNotContain("secret of the database");
    }

    [Fact]
    public async Task A_post_that_fails_is_answered_by_the_page_too()
    {
        await using var host = await TestHost.StartAsync(_ => { });

        using var response = await host.Client.PostAsync(new Uri("/throw", UriKind.Relative), new StringContent(""));

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Sorry, there is a problem with the service");
    }

    [Fact]
    public async Task What_the_failed_page_had_set_is_forgotten()
    {
        await using var host = await TestHost.StartAsync(frame =>
        {
            frame.Problems.Add("on", "Enter a date");
            frame.Notice = new("Audit recorded", Success: true);
        });

        var page = await host.PageAsync("/nowhere");

        page.QuerySelectorAll(".govuk-error-summary, .govuk-notification-banner").ShouldBeEmpty();
        page.QuerySelector("title")!.TextContent.ShouldBe("Page not found – Armed policing evidence");
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/throw")]
    [InlineData("/text")]
    public async Task No_answer_leaves_without_the_security_headers(string path)
    {
        await using var host = await TestHost.StartAsync(_ => { });

        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        response.Headers.Contains("Permissions-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task The_sign_out_form_may_end_at_the_sign_in_server()
    {
        await using var host = await TestHost.StartAsync(_ => { }, "https://sign-in.example");

        using var response = await host.Client.GetAsync(new Uri("/text", UriKind.Relative));

        response.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("form-action 'self' https://sign-in.example");
    }

    [Fact]
    public async Task Pages_are_not_kept_by_any_cache()
    {
        await using var host = await TestHost.StartAsync(_ => { });

        using var page = await host.Client.GetAsync(new Uri("/nowhere", UriKind.Relative));
        using var text = await host.Client.GetAsync(new Uri("/text", UriKind.Relative));

        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        text.Headers.CacheControl.ShouldBeNull();
    }
}
