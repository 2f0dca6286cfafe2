using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Board;

/// <summary>How the answers behind the pages are made: never from a rule that failed, and once for all who ask.</summary>
public sealed class EvaluationTests
{
    [Fact]
    public async Task A_rule_that_fails_is_an_error_page_and_never_a_pass()
    {
        await using var site = await TestSite.StartAsync(services => services.Replace(ServiceDescriptor.Singleton(new Rulebook("1", new Failing()))));
        using var visitor = site.Visitor();
        var entrance = await visitor.GetAsync("/sign-in?to=/figures");
        await visitor.SubmitAsync(entrance, entrance.Form(), button: new("persona", "national-lead"));
        foreach (var address in new[] { "/", "/recommendations/10/force/norfolk" })
        {
            var page = await visitor.GetAsync(address);
            page.Status.ShouldBe(HttpStatusCode.InternalServerError);
            page.Document.QuerySelector(".app-status").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Many_who_ask_at_once_have_what_was_recorded_loaded_once()
    {
        Counting? counting = null;
        await using var site = await TestSite.StartAsync(services =>
        {
            var product = services.Single(each => each.ServiceType == typeof(ILoadKnownFacts)).ImplementationType!;
            services.Replace(ServiceDescriptor.Singleton<ILoadKnownFacts>(provider => counting = new Counting((ILoadKnownFacts)ActivatorUtilities.CreateInstance(provider, product))));
        }, SiteWithEvidence.Day);
        using var visitor = await site.SignedInAsync("national-lead");
        await site.Store.RecordAsync([.. SiteWithEvidence.Records()]);
        var before = counting!.Loads;
        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.GetAsync("/?force=norfolk")));
        pages.ShouldAllBe(page => page.Cell("Norfolk", 10) == "Not met 1 of 2");
        (counting.Loads - before).ShouldBe(1);
        await visitor.GetAsync("/?force=norfolk&as-at=2025-03-31");
        (counting.Loads - before).ShouldBe(1);
    }

    private sealed class Failing() : Rule("10-independent-audit", 10, UnitKind.Force, Status.NoEvidence)
    {
        public override string Words => "It fails.";

        public override IReadOnlyList<Reason> Reasons => [];

        public override Judgement Judge(FactBook book, DateOnly asAt, string unit) =>
            unit == "norfolk" ? throw new InvalidOperationException("It fails.") : new Judgement(1, 1, [], []);
    }

    private sealed class Counting(ILoadKnownFacts product) : ILoadKnownFacts
    {
        private int loads;

        public int Loads => loads;

        public Task<KnownFacts> KnownAsync(DateTimeOffset? asKnownAt, Clock clock, Days? days, CancellationToken cancel)
        {
            Interlocked.Increment(ref loads);
            return product.KnownAsync(asKnownAt, clock, days, cancel);
        }

        public Task<(DateTimeOffset? Latest, IReadOnlyList<FactChange> Changes)?> ChangedAsync(DateTimeOffset since, CancellationToken cancel)
        {
            Interlocked.Increment(ref loads);
            return product.ChangedAsync(since, cancel);
        }

        public Task<DateTimeOffset?> LatestAsync(CancellationToken cancel) => product.LatestAsync(cancel);
    }
}
