using System.Net;
using ArmedPolicingGov.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests;

/// <summary>What holds for every address of the site, whichever module it belongs to.</summary>
public sealed class RouteTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_page_names_its_policy_and_says_whether_it_reads_personal_data()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var pages = new List<CompiledPageActionDescriptor>();
        foreach (var endpoint in Endpoints())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page) pages.Add(await loader.LoadAsync(page, endpoint.Metadata));
        }

        pages.Count.ShouldBeGreaterThan(10);
        foreach (var page in pages)
        {
            var attributes = page.ModelTypeInfo!.GetCustomAttributes(inherit: true);
            var isOpen = attributes.OfType<IAllowAnonymous>().Any();
            (isOpen || attributes.OfType<IAuthorizeData>().Any(each => each.Policy is not null)).ShouldBeTrue($"{page.ViewEnginePath} names no policy");
            var marks = attributes.Count(each => each is ReadsPersonalDataAttribute or ReadsNoPersonalDataAttribute);
            (marks == 1 || page.ViewEnginePath.StartsWith("/Problem", StringComparison.Ordinal)).ShouldBeTrue($"{page.ViewEnginePath} has {marks} marks");
        }
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_sees_nothing_but_the_way_in()
    {
        string[] open = ["/sign-in", "/problem", "/health", "/assets", "/_content", "/ledger/checkpoint", "/ledger/tile", "/calendar"];
        using var visitor = site.Visitor();
        var closed = 0;
        foreach (var route in Endpoints().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal))
        {
            if (open.Any(each => route == each || route.StartsWith(each + "/", StringComparison.Ordinal))) continue;
            var path = string.Join('/', route.Split('/').Select(part => part.StartsWith('{') ? "10" : part));
            var answer = await visitor.GetAsync(path);
            answer.Address.AbsolutePath.ShouldBe("/sign-in", path);
            closed++;
        }

        closed.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task The_cookie_of_a_session_is_closed_to_scripts_and_other_sites()
    {
        using var visitor = await site.SignedInAsync("instructor");
        var answer = await visitor.GetAsync("/sign-in");
        answer.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'");
        answer.Response.Headers.GetValues("Cache-Control").Single().ShouldContain("no-store");
        foreach (var form in answer.Document.QuerySelectorAll("form[method=post]")) form.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_words()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.PostAsync("/sign-in", new Dictionary<string, string>(StringComparer.Ordinal) { ["persona"] = "instructor" });
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("We could not read your request");
    }

    [Fact]
    public async Task A_page_that_there_is_not_says_so()
    {
        using var visitor = await site.SignedInAsync("instructor");
        var answer = await visitor.GetAsync("/nothing-here");
        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Text.ShouldContain("Page not found");
    }

    [Fact]
    public async Task Every_page_says_which_store_it_shows()
    {
        using var visitor = await site.SignedInAsync("instructor");
        (await visitor.GetAsync("/")).Body.ShouldContain(site.Store.Store.Name);
    }

    private IReadOnlyList<RouteEndpoint> Endpoints() => [.. site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
}
