using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using ArmedPolicingGov.Work.Digests;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Work;

/// <summary>The weekly digest: made once a week, kept, and mailed when there is a server.</summary>
public sealed class DigestTests
{
    /// <summary>Half past six on Monday 13 April 2026 in London.</summary>
    private static readonly DateTimeOffset Early = new(2026, 4, 13, 5, 30, 0, TimeSpan.Zero);

    private readonly SetClock clock = new(Early);

    [Fact]
    public async Task It_is_made_at_seven_on_monday_once_and_kept()
    {
        await using var site = await StartAsync(null);
        using var visitor = await SubscribedAsync(site, "");
        await RunAsync(site);
        (await visitor.GetAsync("/my-work/digests")).Text.ShouldContain("No digest has been made for you yet");
        clock.Now = Early.AddMinutes(30);
        await RunAsync(site);
        await RunAsync(site);
        clock.Now = Early.AddDays(2);
        await RunAsync(site);
        using var again = await site.SignedInAsync("armourer");
        var list = await again.GetAsync("/my-work/digests");
        Reading.Row(list, "13 April 2026").ShouldBe("13 April 2026 Your week from 13 April 2026: 3 overdue or missing, 0 due Kept here");
        list.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
        var digest = await again.GetAsync("/my-work/digests/2026-04-13");
        digest.Text.ShouldContain("Recommendation 10, Independent audit within the year: norfolk/a1");
        clock.Now = Early.AddDays(7).AddHours(1);
        await RunAsync(site);
        using var later = await site.SignedInAsync("armourer");
        (await later.GetAsync("/my-work/digests")).Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(2);
        using var other = await site.SignedInAsync("commander");
        (await other.GetAsync("/my-work/digests/2026-04-13")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_is_mailed_without_names_and_tried_again_when_refused()
    {
        await using var sink = new MailSink { Refuses = true };
        await using var site = await StartAsync(new MailServer("127.0.0.1", sink.Port, "evidence@example.org", UsesTls: false));
        using var visitor = await SubscribedAsync(site, "armourer@example.org");
        clock.Now = Early.AddHours(1);
        (await RunAsync(site)).ShouldBe(1);
        (await visitor.GetAsync("/my-work/digests")).Text.ShouldContain("Not sent yet: The mail server refuses (450)");
        (sink.Refuses, sink.RefusesText) = (false, true);
        (await RunAsync(site)).ShouldBe(1);
        (await visitor.GetAsync("/my-work/digests")).Text.ShouldContain("Not sent yet: The mail server refuses (452)");
        sink.RefusesText = false;
        clock.Now = Early.AddHours(2);
        (await RunAsync(site)).ShouldBe(0);
        (await RunAsync(site)).ShouldBe(0);
        var mail = sink.Taken.ShouldHaveSingleItem();
        mail.ShouldContain("RCPT TO:<armourer@example.org>");
        mail.ShouldContain("text/html");
        mail.ShouldContain("text/plain");
        mail.ShouldNotContain("Dereham");
        (await visitor.GetAsync("/my-work/digests")).Text.ShouldContain("Sent by mail on 13 April 2026 at 8:30am");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_said_so()
    {
        await using var sink = new MailSink();
        var port = sink.Port;
        await sink.DisposeAsync();
        await using var site = await StartAsync(new MailServer("127.0.0.1", port, "evidence@example.org", UsesTls: false));
        using var visitor = await SubscribedAsync(site, "armourer@example.org");
        clock.Now = Early.AddHours(1);
        (await RunAsync(site)).ShouldBe(1);
        (await visitor.GetAsync("/my-work/digests")).Text.ShouldContain("Not sent yet: The mail server does not answer");
    }

    [Fact]
    public async Task What_is_no_address_is_refused_in_words_and_who_leaves_gets_none()
    {
        await using var site = await StartAsync(null);
        using var visitor = await SubscribedAsync(site, "");
        var page = await visitor.GetAsync("/my-work/digest");
        foreach (var wrong in (string[])["someone", "a@b", "a@b.org\r\nBcc: c@d.org", "Some One <a@b.org>"])
        {
            var refused = await visitor.SubmitAsync(page, page.Form(), new Dictionary<string, string>(StringComparer.Ordinal) { ["wanted"] = "yes", ["address"] = wrong });
            Reading.Problems(refused).ShouldBe(["Enter an email address like name@example.com, or leave it blank"], wrong);
        }

        (await visitor.SubmitAsync(page, page.Form(), new Dictionary<string, string>(StringComparer.Ordinal) { ["wanted"] = "no" })).Text.ShouldContain("You will get no digest");
        clock.Now = Early.AddHours(1);
        await RunAsync(site);
        (await visitor.GetAsync("/my-work/digests")).Text.ShouldContain("No digest has been made for you yet");
    }

    [Theory]
    [InlineData("2026-03-30T05:59:59Z", "2026-03-23")]
    [InlineData("2026-03-30T06:00:00Z", "2026-03-30")]
    [InlineData("2026-10-26T06:59:59Z", "2026-10-19")]
    [InlineData("2026-10-26T07:00:00Z", "2026-10-26")]
    [InlineData("2026-04-19T22:00:00Z", "2026-04-13")]
    public void The_week_begins_at_seven_in_london_also_after_a_clock_change(string now, string week) =>
        LondonTime.Format(WeeklyDigest.WeekOf(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(week);

    private async Task<TestSite> StartAsync(MailServer? server)
    {
        var site = await TestSite.StartAsync(services => services.AddSingleton<TimeProvider>(clock).AddSingleton(new Mailing(server)));
        await site.Store.RecordAsync(new Armoury { Id = "norfolk/a1", Force = "norfolk", Name = "Dereham", OpenedOn = new DateOnly(2020, 1, 1) });
        return site;
    }

    private static async Task<Visitor> SubscribedAsync(TestSite site, string address)
    {
        var visitor = await site.SignedInAsync("armourer");
        var page = await visitor.GetAsync("/my-work/digest");
        var answer = await visitor.SubmitAsync(page, page.Form(), new Dictionary<string, string>(StringComparer.Ordinal) { ["wanted"] = "yes", ["address"] = address });
        answer.Text.ShouldContain("You will get a digest each Monday at 7am");
        return visitor;
    }

    private static Task<int> RunAsync(TestSite site) => site.Services.GetRequiredService<WeeklyDigest>().RunAsync(CancellationToken.None);
}
