using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using ArmedPolicingGov.Work.Feeds;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Work;

/// <summary>Calendar feeds: made, fetched without signing in, revoked.</summary>
public sealed class CalendarTests(SiteWithWork records) : IClassFixture<SiteWithWork>
{
    [Fact]
    public async Task A_feed_of_what_is_due_holds_ones_own_and_no_name()
    {
        using var visitor = await records.Site.SignedInAsync("instructor");
        var fetched = await FetchAsync(await MadeAsync(visitor, "due"));
        fetched.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var file = CalendarFile.Read(fetched.Body);
        var due = file.Events.Where(each => CalendarFile.Text(each["SUMMARY"].Value).Contains("norfolk/12", StringComparison.Ordinal)).ToList();
        due.ShouldNotBeEmpty();
        due.ShouldAllBe(each => each["DTSTART"].Parameters == "VALUE=DATE" && each["DTSTART"].Value == "20260420");
        foreach (var hidden in (string[])["Overdue\r", "Lena", "Paul", "suffolk", "cumbria"]) fetched.Body.ShouldNotContain(hidden);
    }

    [Fact]
    public async Task Ids_stay_from_one_fetch_to_the_next()
    {
        using var visitor = await records.Site.SignedInAsync("regional-lead");
        var address = await MadeAsync(visitor, "cover");
        var first = CalendarFile.Read((await FetchAsync(address)).Body);
        var second = CalendarFile.Read((await FetchAsync(address)).Body);
        first.Events.ShouldNotBeEmpty();
        second.Events.Select(each => each["UID"].Value).ShouldBe(first.Events.Select(each => each["UID"].Value));
        first.Events.ShouldContain(each => CalendarFile.Text(each["SUMMARY"].Value).StartsWith("Nobody: Specialist SFC", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Meetings_and_exercises_are_there()
    {
        using var visitor = await records.Site.SignedInAsync("regional-lead");
        var file = CalendarFile.Read((await FetchAsync(await MadeAsync(visitor, "meetings"))).Body);
        file.Events.Select(each => CalendarFile.Text(each["SUMMARY"].Value)).ShouldBe(["NAPP meeting napp-9", "Exercise ex-1"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_revoked_feed_opens_nothing_and_neither_does_a_guess()
    {
        using var visitor = await records.Site.SignedInAsync("armourer");
        var address = await MadeAsync(visitor, "due");
        (await FetchAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        var page = await visitor.GetAsync("/my-work/calendar");
        page.Body.ShouldNotContain(address);
        page.Text.ShouldNotContain("Never");
        using var other = await records.Site.SignedInAsync("commander");
        (await other.GetAsync("/my-work/calendar")).Document.QuerySelector("main form[action*=revoke]").ShouldBeNull();
        var revoked = await visitor.SubmitAsync(page, page.Form("main form[action*=revoke]"));
        revoked.Text.ShouldContain("The feed is revoked");
        (await FetchAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await FetchAsync(new Uri(address).GetLeftPart(UriPartial.Authority) + "/calendar/guess.ics")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_the_digest_of_a_token_is_kept()
    {
        using var visitor = await records.Site.SignedInAsync("auditor");
        var token = new Uri(await MadeAsync(visitor, "due")).Segments[^1].Replace(".ics", "", StringComparison.Ordinal);
        await using var app = await records.Site.Store.AppAsync();
        await using var command = new Npgsql.NpgsqlCommand("select f::text from work.feeds f where person = 'auditor'", app);
        var row = (string)(await command.ExecuteScalarAsync())!;
        row.ShouldNotContain(token);
        row.ShouldContain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token))));
    }

    [Fact]
    public async Task A_feed_of_nothing_is_refused_in_words()
    {
        using var visitor = await records.Site.SignedInAsync("auditor");
        var page = await visitor.GetAsync("/my-work/calendar");
        Reading.Problems(await visitor.SubmitAsync(page, page.Form(), new Dictionary<string, string>(StringComparer.Ordinal) { ["holds"] = "" })).ShouldBe(["Choose what the feed holds"]);
    }

    [Fact]
    public void Times_are_right_on_the_days_of_the_clock_changes_and_texts_survive()
    {
        DateTimeOffset[] instants =
        [
            new(2026, 3, 29, 0, 30, 0, TimeSpan.Zero), new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero),
            new(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), new(2026, 10, 25, 1, 30, 0, TimeSpan.Zero), new(2026, 10, 25, 2, 0, 0, TimeSpan.Zero),
        ];
        const string Said = "Commas, semicolons; back\\slashes\nand ünïcödé – long enough to be folded more than once, since a line holds seventy-five octets";
        var events = instants.Select((from, number) => CalendarEvent.In($"e{number}", new Stretch(from, from.AddHours(1)), Said, Said));
        var file = CalendarFile.Read(CalendarText.Of(Said, events, instants[0], "store", "http://localhost"));
        file.Events.Select(each => CalendarFile.Instant(each["DTSTART"])).ShouldBe(instants);
        file.Events.Select(each => CalendarFile.Instant(each["DTEND"])).ShouldBe(instants.Select(each => each.AddHours(1)));
        file.Events.ShouldAllBe(each => CalendarFile.Text(each["SUMMARY"].Value) == Said);
        file.Events.Count(each => each["DTSTART"].Parameters == "TZID=Europe/London").ShouldBe(4);
    }

    private async Task<string> MadeAsync(Visitor visitor, string holds)
    {
        var page = await visitor.GetAsync("/my-work/calendar");
        var made = await visitor.SubmitAsync(page, page.Form(), new Dictionary<string, string>(StringComparer.Ordinal) { ["holds"] = holds });
        return Reading.Folded(made.Document.QuerySelector("main .app-reference")!);
    }

    private async Task<Answer> FetchAsync(string address)
    {
        using var calendar = records.Site.Visitor();
        return await calendar.GetAsync(address);
    }
}
