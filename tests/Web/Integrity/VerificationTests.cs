using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Board;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Integrity;

/// <summary>How verifications are told: outcome and counts to all, findings to few, and a notice to those who have to act.</summary>
public sealed class VerificationTests
{
    private const string Finding = "officers “norfolk/1234”, place 7: the version is not what its leaf commits to.";

    [Fact]
    public async Task The_last_verification_that_holds_is_told_with_its_day_and_what_it_was_compared_with()
    {
        await using var site = await SiteWithLedger.StartAsync();
        await site.Store.RecordAsync(Verified(DateTimeOffset.Parse("2026-03-02T02:30:00Z", System.Globalization.CultureInfo.InvariantCulture)));
        using var visitor = await site.SignedInAsync("commissioner");
        var page = await visitor.GetAsync("/ledger");
        page.Text.ShouldContain("Everything holds: verified on 2 March 2026 at 2:30am, compared with a checkpoint of 1,200 places that is kept outside the database.");

        var one = await visitor.GetAsync(page.Links()["Everything holds"].Single());
        (Said(one, "Leaves"), Said(one, "Versions of records"), Said(one, "Documents"), Said(one, "Findings")).ShouldBe(("1,234", "1,100", "12", "0"));
        Row(await visitor.GetAsync("/ledger/verifications"), "2 March 2026 at 2:30am").ShouldEndWith("Everything holds 0 A checkpoint of 1,200 places");
    }

    [Fact]
    public async Task A_verification_that_was_compared_with_nothing_says_so()
    {
        await using var site = await SiteWithLedger.StartAsync();
        await site.Store.RecordAsync(Verified(Now) with { ComparedTo = null });
        using var visitor = await site.SignedInAsync("inspector");
        (await visitor.GetAsync("/ledger")).Text.ShouldContain("compared with no earlier checkpoint: none was kept outside the database");
    }

    [Fact]
    public async Task What_does_not_hold_is_counted_for_all_and_named_to_few()
    {
        await using var site = await SiteWithLedger.StartAsync();
        await site.Store.RecordAsync(Failed(Now));
        var seq = await SiteWithLedger.PlaceAsync(site, Verification.Declaration, "v-1");
        await SiteWithLedger.SignAsync(site);
        string[] closed = [$"/ledger/verifications/{seq}/findings"];
        foreach (var persona in new[] { "commissioner", "armourer", "liaison", "regional-lead" })
        {
            using var visitor = await site.SignedInAsync(persona);
            var page = await visitor.GetAsync("/ledger");
            page.Document.QuerySelector(".app-notice--problem h2")!.TextContent.ShouldBe("Something in the ledger does not hold");
            var one = await visitor.GetAsync(page.Links()["2 findings"].Single());
            one.Document.QuerySelector("h1")!.TextContent.ShouldBe("Something does not hold");
            one.Body.ShouldNotContain("1234");
            foreach (var path in closed) (await visitor.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, $"{persona} {path}");
            foreach (var path in new[] { "/records/verifications", "/records/verifications?as=csv", "/records/verifications/history?key=v-1", $"/ledger/places/{seq}/record.tlog-proof" })
                (await visitor.GetAsync(path)).Status.ShouldBe(persona == "commissioner" ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, $"{persona} {path}");
        }

        foreach (var persona in new[] { "administrator", "national-lead", "inspector" })
        {
            using var visitor = await site.SignedInAsync(persona);
            var one = await visitor.GetAsync($"/ledger/verifications/{seq}");
            var findings = await visitor.GetAsync(one.Links()["See what does not hold"].Single());
            findings.Document.QuerySelectorAll("main ol li").Select(Folded).ShouldBe([Finding, "acts: place 9 is missing."]);
            (await SiteWithLedger.ViewedAsync(site, persona, "/Ledger/Findings")).ShouldBe(["verifications:v-1"]);
            (await visitor.GetAsync("/records/verifications/history?key=v-1")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Verifications_are_listed_fifty_to_a_page()
    {
        await using var site = await SiteWithLedger.StartAsync();
        await site.Store.RecordAsync([.. Enumerable.Range(1, 51).Select(number => Verified(Now.AddDays(-number)) with { Id = $"v-{number}" })]);
        using var visitor = await site.SignedInAsync("armourer");
        var page = await visitor.GetAsync("/ledger/verifications");
        page.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(50);
        (await visitor.GetAsync("/ledger/verifications" + page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href"))).Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
        foreach (var wrong in new[] { "0", "3", "two" }) (await visitor.GetAsync($"/ledger/verifications?page={wrong}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("national-lead")]
    [InlineData("administrator")]
    public async Task Whoever_has_to_act_reads_at_the_start_how_the_last_verification_ended(string persona)
    {
        await using var site = await SiteWithLedger.StartAsync();
        (await NoticesAsync(site, persona)).ShouldBe([(true, "The ledger has not been verified yet", "Nobody has checked that the records still stand as they were recorded. Have the store verified.")]);

        await site.Store.RecordAsync(Verified(Now.AddHours(-25)));
        var (isProblem, heading, text) = (await NoticesAsync(site, persona)).ShouldHaveSingleItem();
        (isProblem, heading).ShouldBe((false, "Everything holds"));
        text.ShouldContain("compared with a checkpoint of 1,200 places that is kept outside the database");

        await site.Store.RecordAsync(Verified(Now.AddHours(-27)) with { Id = "v-2" });
        (await NoticesAsync(site, persona)).Select(each => (each.IsProblem, each.Heading)).ShouldBe([(true, "The ledger was not verified in the last day")]);

        await site.Store.RecordAsync(Failed(Now) with { Id = "v-3" });
        var failed = (await NoticesAsync(site, persona)).ShouldHaveSingleItem();
        (failed.IsProblem, failed.Heading).ShouldBe((true, "Something in the ledger does not hold"));
        failed.Text.ShouldContain("2 findings");
        using var visitor = await site.SignedInAsync(persona);
        (await visitor.GetAsync((await visitor.GetAsync("/")).Document.QuerySelector(".app-notice a")!.GetAttribute("href")!)).Document.QuerySelector("h1")!.TextContent.ShouldBe("Something does not hold");
    }

    [Fact]
    public async Task A_simulated_store_that_was_never_verified_says_so_without_alarm()
    {
        await using var site = await SiteWithLedger.StartAsync(kind: StoreKind.Simulated);
        (await NoticesAsync(site, "national-lead")).Select(each => (each.IsProblem, each.Heading)).ShouldBe([(false, "The ledger has not been verified yet")]);
    }

    [Fact]
    public async Task What_cannot_be_signed_is_told_first_and_why_to_the_administrator_alone()
    {
        await using var site = await SiteWithLedger.StartAsync(services => services.AddSingleton<ISigningState>(new NotSigning()));
        await site.Store.RecordAsync(Verified(Now));
        (await NoticesAsync(site, "administrator"))[0].ShouldBe((true, "What is recorded is not signed", NotSigning.Why));
        var lead = await NoticesAsync(site, "national-lead");
        lead.Select(each => (each.IsProblem, each.Heading)).ShouldBe([(true, "What is recorded is not signed"), (false, "Everything holds")]);
        lead[0].Text.ShouldNotContain("/some/folder");
    }

    [Theory]
    [InlineData("instructor")]
    [InlineData("regional-lead")]
    [InlineData("commissioner")]
    [InlineData("inspector")]
    public async Task Nobody_else_has_a_notice(string persona)
    {
        await using var site = await SiteWithLedger.StartAsync(services => services.AddSingleton<ISigningState>(new NotSigning()));
        await site.Store.RecordAsync(Failed(Now));
        // A store without a rota has gaps, of which the regional lead learns.
        (await NoticesAsync(site, persona)).Where(each => !each.Heading.StartsWith("Nobody covers", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow() is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)) : default;

    private static Verification Verified(DateTimeOffset at) => new()
    {
        Id = "v-1",
        BeganAt = at.AddMinutes(-1),
        EndedAt = at,
        Outcome = Verification.Holds,
        Leaves = "1234",
        Versions = "1100",
        Documents = "12",
        ComparedTo = "1200",
        Faults = "0",
    };

    private static Verification Failed(DateTimeOffset at) => Verified(at) with { Outcome = Verification.DoesNotHold, Faults = "2", Findings = $"{Finding}\nacts: place 9 is missing." };

    private static async Task<IReadOnlyList<(bool IsProblem, string Heading, string Text)>> NoticesAsync(TestSite site, string persona)
    {
        using var visitor = await site.SignedInAsync(persona);
        var page = await visitor.GetAsync("/");
        page.Status.ShouldBe(HttpStatusCode.OK);
        return [.. page.Document.QuerySelectorAll("main .app-notice").Select(each => each.ClassList.Contains("app-notice--problem")
            ? (true, Folded(each.QuerySelector("a")!).Replace("Problem: ", "", StringComparison.Ordinal), Folded(each.QuerySelector("p")!))
            : (false, Folded(each.QuerySelector("a")!), Folded(each).Split(": ", 2)[1]))];
    }
}
