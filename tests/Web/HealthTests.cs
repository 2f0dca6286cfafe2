using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests;

/// <summary>What whoever watches the service is told.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task It_is_healthy_while_its_store_can_be_read()
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visitor();
        var answer = await visitor.GetAsync("/health");
        (answer.Status, answer.Address.AbsolutePath).ShouldBe((HttpStatusCode.OK, "/health"));
        answer.Body.ShouldContain("Healthy");
    }

    [Fact]
    public async Task It_is_not_when_its_store_cannot_be_read()
    {
        await using var site = await TestSite.StartAsync(services => services.AddSingleton<ILoadKnownFacts>(new Unreachable()));
        using var visitor = site.Visitor();
        (await visitor.GetAsync("/health")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private sealed class Unreachable : ILoadKnownFacts
    {
        public Task<KnownFacts> KnownAsync(DateTimeOffset? asKnownAt, Clock clock, CancellationToken cancel) => throw new NpgsqlException();

        public Task<DateTimeOffset?> LatestAsync(CancellationToken cancel) => throw new NpgsqlException();
    }
}
