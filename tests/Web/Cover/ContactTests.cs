using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>How those on the rota are reached: by each control room of the region, whosever officers they are.</summary>
public sealed class ContactTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task Another_force_s_control_room_reads_the_name_and_calls_the_number()
    {
        await OnRotaAsync("norfolk/500", 26, 28);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        using var suffolk = await rota.Site.SignedInAsync("suffolk-instructor");
        Part(await suffolk.GetAsync("/cover/now")).ShouldStartWith("Specialist TFC norfolk/500 Their name is not yours to see here");
        Line(await lead.GetAsync("/cover/contacts"), "norfolk/500").ShouldStartWith("Commander 500 (norfolk/500) | Not on record | Specialist TFC, 26 March 2026 at");

        var form = await lead.GetAsync(Form("norfolk/500"));
        form.Document.QuerySelector("[name=name]")!.GetAttribute("value").ShouldBe("Commander 500");
        var done = await lead.PressAsync(form, "Record the contact", ("name", "Ch Insp 500"), ("reach", "01632 960500"));

        done.Text.ShouldContain("The contact of Ch Insp 500 is recorded");
        var now = await suffolk.GetAsync("/cover/now");
        Part(now).ShouldStartWith("Specialist TFC Ch Insp 500 (norfolk/500) 01632 960500 Until 28 March 2026");
        now.Document.QuerySelector("main section a[href^='tel:']")!.GetAttribute("href").ShouldBe("tel:01632960500");
        Reading.Folded(now.Document.QuerySelector("[aria-label='The next 72 hours'] tbody tr")!).ShouldContain("Ch Insp 500 (norfolk/500), 01632 960500");
        (await suffolk.GetAsync("/cover/shifts?from=2026-03-23")).Text.ShouldContain("Ch Insp 500 (norfolk/500)");
        // Their own force goes on to read the name of the officer's record.
        Part(await lead.GetAsync("/cover/now")).ShouldStartWith("Specialist TFC Commander 500 (norfolk/500) 01632 960500");
    }

    [Fact]
    public async Task A_contact_is_changed_taken_off_for_a_reason_and_recorded_again()
    {
        await OnRotaAsync("norfolk/510", 30, 31);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await lead.PressAsync(await lead.GetAsync(Form("norfolk/510")), "Record the contact", ("reach", "Call sign Lima One"));
        await lead.PressAsync(await lead.GetAsync(Form("norfolk/510")), "Record the contact", ("reach", "Call sign Lima Two"));
        Line(await lead.GetAsync("/cover/contacts"), "norfolk/510").ShouldContain("(norfolk/510) | Call sign Lima Two | Specialist TFC");

        var unsaid = await lead.PressAsync(await lead.GetAsync(Form("norfolk/510")), "Take it off");
        unsaid.Text.ShouldContain("Say why it is taken off");
        unsaid.Document.QuerySelector("[name=reach]")!.GetAttribute("value").ShouldBe("Call sign Lima Two");
        await lead.PressAsync(unsaid, "Take it off", ("reason", "The call sign is somebody else's"));
        Line(await lead.GetAsync("/cover/contacts"), "norfolk/510").ShouldContain("Not on record");

        await lead.PressAsync(await lead.GetAsync(Form("norfolk/510")), "Record the contact", ("reach", "01632 960510"));
        Line(await lead.GetAsync("/cover/contacts"), "norfolk/510").ShouldContain("01632 960510");
    }

    [Fact]
    public async Task Who_is_on_the_rota_no_more_is_listed_until_their_contact_is_taken_off()
    {
        await OnRotaAsync("norfolk/530", 29, 30);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        await lead.PressAsync(await lead.GetAsync(Form("norfolk/530")), "Record the contact", ("reach", "01632 960530"));
        await lead.PressAsync(await lead.GetAsync("/cover/shifts/take-off?shift=s-norfolk/530"), "Take off the rota", ("reason", "Has left the region"));

        Line(await lead.GetAsync("/cover/contacts"), "norfolk/530").ShouldBe("Commander 530 (norfolk/530) | 01632 960530 | None in the next 8 weeks | Change the contact of Commander 530 (norfolk/530)");
        var gone = await lead.PressAsync(await lead.GetAsync(Form("norfolk/530")), "Take it off", ("reason", "Has left the region"));

        gone.Text.ShouldNotContain("(norfolk/530)");
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_question_and_only_who_keeps_the_rota_records()
    {
        await OnRotaAsync("norfolk/520", 31, 32);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var refused = await lead.PressAsync(await lead.GetAsync(Form("norfolk/520")), "Record the contact", ("name", ""), ("reach", " "));
        refused.Text.ShouldContain("Give the name that stands on the rota");
        refused.Text.ShouldContain("Say how they are reached, such as a telephone number");

        var tooLong = await lead.PressAsync(refused, "Record the contact", ("name", new string('n', 61)), ("reach", new string('r', 81)));
        Reading.Problems(tooLong).ShouldBe(["Name must be 60 characters or fewer", "How to reach them must be 80 characters or fewer"]);

        (await lead.GetAsync(Form("norfolk/521"))).Status.ShouldBe(HttpStatusCode.NotFound);
        using var suffolk = await rota.Site.SignedInAsync("suffolk-instructor");
        (await suffolk.GetAsync(Form("norfolk/520"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await suffolk.GetAsync("/cover/contacts")).Text.ShouldNotContain("Change the contact");
        (await suffolk.GetAsync("/cover/contacts?region=wales")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>On the rota from noon of a day of March to eight of another.</summary>
    private async Task OnRotaAsync(string officer, int from, int to)
    {
        await rota.CommandersAsync(officer);
        await rota.Site.Store.RecordAsync(new Shift { Id = $"s-{officer}", Region = "eastern", Role = "tfc-s", Officer = officer, From = At(3, from, 12), To = to > 31 ? At(4, to - 31, 8) : At(3, to, 8) });
    }

    private static string Form(string officer) => $"/cover/contacts/contact?region=eastern&officer={Uri.EscapeDataString(officer)}";

    private static string Part(Answer page) => Reading.Folded(page.Document.QuerySelectorAll("main section").Single(each => each.GetAttribute("aria-label") == "Specialist TFC"));

    private static string Line(Answer page, string officer) => page.Document.QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded))).Single(each => each.Contains($"({officer})", StringComparison.Ordinal));
}
