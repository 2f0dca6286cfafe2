using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Cover.SiteWithRota;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>Several weeks are filled at once: by copies of a week, or by a weekly pattern.</summary>
public sealed class PatternTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    [Fact]
    public async Task A_week_is_copied_without_what_is_refused_once_that_is_confirmed()
    {
        await rota.CommandersAsync("norfolk/60", "norfolk/61");
        await rota.Site.Store.RecordAsync(
            new Shift { Id = "week-60", Region = "eastern", Role = "tfc-s", Officer = "norfolk/60", From = At(3, 2, 8), To = At(3, 3, 8) },
            new Shift { Id = "week-61", Region = "eastern", Role = "tfc-s", Officer = "norfolk/61", From = At(3, 3, 8), To = At(3, 4, 1) },
            Event("norfolk/61", "suspended", new DateOnly(2026, 3, 12)));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await lead.GetAsync("/cover/shifts/pattern")).Tick("way", ["copy"]);
        var check = await lead.PressAsync(form, "Continue", [.. Date("week", 4, 3), .. Date("until", 29, 3)]);
        // Commander 61 is out from 12 March: the first week after is good for both, the next two for Commander 60 alone.
        check.Text.ShouldContain("4 of 6 shifts can be recorded.");
        Rows(check, "Refused").ShouldBe(
        [
            "Tuesday 17 March 2026 at 8am | Specialist TFC | Commander 61 (norfolk/61) | Suspended since 12 March 2026",
            "Tuesday 24 March 2026 at 8am | Specialist TFC | Commander 61 (norfolk/61) | Suspended since 12 March 2026",
        ]);
        check.Text.ShouldContain("4 of these shifts have begun already: each is recorded afterwards, and shows so on the rota.");
        var refused = await lead.PressAsync(check.Tick("leave-out", ["yes"]), "Record the shifts");
        Reading.Problems(refused).ShouldBe(["Say why they were not recorded before"]);
        await lead.PressAsync(refused, "Record the shifts", ("afterwards", "The paper rota was found"));
        OnRota(await WeekAsync(lead, 3, 16), "Monday 16 March 2026", "8am").ShouldContain("Recorded afterwards: The paper rota was found");
        (await rota.ShiftsAsync("norfolk/60")).Select(each => each.From).ShouldBe([At(3, 2, 8), At(3, 9, 8), At(3, 16, 8), At(3, 23, 8)]);
        (await rota.ShiftsAsync("norfolk/61")).Select(each => each.From).ShouldBe([At(3, 3, 8), At(3, 10, 8)]);
    }

    [Fact]
    public async Task A_weekly_pattern_keeps_the_clock_s_times_over_a_change_and_shows_the_holes_that_it_leaves()
    {
        await rota.CommandersAsync("norfolk/62");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await lead.GetAsync("/cover/shifts/pattern")).Tick("way", ["weekly"]);
        (string, string)[] pattern =
        [
            .. Date("first", 26, 10), .. Date("last", 8, 11),
            ("tfc-s-monday-officer", "norfolk/62"), ("tfc-s-monday-from", "08:00"), ("tfc-s-monday-to", "8am"),
        ];
        var check = await lead.PressAsync(form, "Continue", pattern);
        check.Text.ShouldContain("2 of 2 shifts can be recorded.");
        Rows(check, "Shifts to record")[0].ShouldBe("Monday 26 October 2026 at 8am | Tuesday 27 October 2026 at 8am | Specialist TFC | Commander 62 (norfolk/62)");
        Rows(check, "Holes that remain").ShouldBe(
        [
            "Specialist SFC | Monday 26 October 2026 at midnight | Monday 9 November 2026 at midnight",
            "Specialist TFC | Monday 26 October 2026 at midnight | Monday 26 October 2026 at 8am",
            "Specialist TFC | Tuesday 27 October 2026 at 8am | Monday 2 November 2026 at 8am",
            "Specialist TFC | Tuesday 3 November 2026 at 8am | Monday 9 November 2026 at midnight",
        ]);
        var recorded = await lead.PressAsync(check, "Record the shifts");
        recorded.Text.ShouldContain("2 shifts are on the rota");
        await lead.PressAsync(check, "Record the shifts");
        (await rota.ShiftsAsync("norfolk/62")).Select(each => each.From).ShouldBe([At(10, 26, 8), At(11, 2, 8)], "a form that is sent twice records once");
    }

    [Fact]
    public async Task What_is_refused_is_left_out_only_when_somebody_says_so()
    {
        await rota.CommandersAsync("norfolk/63");
        await rota.Site.Store.RecordAsync(Event("norfolk/63", "non-operational", new DateOnly(2026, 7, 8)));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await lead.GetAsync("/cover/shifts/pattern")).Tick("way", ["weekly"]);
        var check = await lead.PressAsync(form, "Continue", [.. Date("first", 1, 7), .. Date("last", 14, 7), ("sfc-s-friday-officer", ""), ("tfc-s-wednesday-officer", "norfolk/63"), ("tfc-s-wednesday-from", "20:00"), ("tfc-s-wednesday-to", "06:00")]);
        Rows(check, "Refused").ShouldBe(["Wednesday 8 July 2026 at 8pm | Specialist TFC | Commander 63 (norfolk/63) | Stepped back since 8 July 2026"]);
        var unconfirmed = await lead.PressAsync(check, "Record the shifts");
        Reading.Problems(unconfirmed).ShouldBe(["Say that those that are refused are left out, or change something"]);
        (await rota.ShiftsAsync("norfolk/63")).ShouldBeEmpty();
        (await lead.PressAsync(unconfirmed.Tick("leave-out", ["yes"]), "Record the shifts")).Text.ShouldContain("One shift is on the rota");
        (await rota.ShiftsAsync("norfolk/63")).ShouldHaveSingleItem().To.ShouldBe(At(7, 2, 6));
    }

    [Fact]
    public async Task One_that_is_refused_is_asked_for_and_the_others_are_recorded_or_left_out()
    {
        await rota.CommandersAsync("norfolk/65");
        await rota.Site.Store.RecordAsync(Event("norfolk/65", "non-operational", new DateOnly(2026, 7, 28)));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await lead.GetAsync("/cover/shifts/pattern")).Tick("way", ["weekly"]);
        var check = await lead.PressAsync(form, "Continue", [.. Date("first", 20, 7), .. Date("last", 9, 8), ("tfc-s-wednesday-officer", "norfolk/65"), ("tfc-s-wednesday-from", "08:00"), ("tfc-s-wednesday-to", "20:00")]);
        Rows(check, "Refused").Count.ShouldBe(2);
        var boxes = check.Document.QuerySelectorAll("input[name=ask]").Select(each => each.GetAttribute("value")!).ToList();
        boxes.Count.ShouldBe(2);
        var unsaid = await lead.PressAsync(check.Tick("ask", [boxes[0]]), "Record the shifts");
        Reading.Problems(unsaid).ShouldBe(["Say why they are needed all the same", "Say that those that are refused are left out, or change something"]);
        unsaid.Document.QuerySelectorAll("input[name=ask][checked]").Select(each => each.GetAttribute("value")).ShouldBe([boxes[0]]);
        var half = await lead.PressAsync(unsaid, "Record the shifts", ("why", "Nobody else can be had"));
        Reading.Problems(half).ShouldBe(["Say that those that are refused are left out, or change something"]);
        half.Typed("why").ShouldBe("Nobody else can be had");
        (await rota.ShiftsAsync("norfolk/65")).ShouldBeEmpty();
        var asked = await lead.PressAsync(half.Tick("leave-out", ["yes"]), "Record the shifts");
        asked.Text.ShouldContain("One shift is on the rota. One shift is asked for: it is on the rota when a second person approves it");
        Reading.Row(asked, "29 July 2026 at 8am").ShouldContain("Commander 65 (norfolk/65) Stepped back Nobody else can be had regional-lead Waits");
        (await rota.ShiftsAsync("norfolk/65")).ShouldHaveSingleItem().From.ShouldBe(At(7, 22, 8));

        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        var decide = (await deputy.GetAsync("/cover/overrides")).Document.QuerySelectorAll("main td a").Single(link => Reading.Folded(link).StartsWith("Decide: Commander 65 ", StringComparison.Ordinal)).GetAttribute("href")!;
        await deputy.PressAsync((await deputy.GetAsync(decide)).Tick("decision", ["approved"]), "Record your decision", ("reason", "For this day only"));
        (await rota.ShiftsAsync("norfolk/65")).Select(each => each.From).ShouldBe([At(7, 22, 8), At(7, 29, 8)]);
    }

    [Fact]
    public async Task Where_all_are_refused_they_can_all_be_asked_for_and_what_the_clocks_refuse_cannot()
    {
        await rota.CommandersAsync("norfolk/66");
        await rota.Site.Store.RecordAsync(Event("norfolk/66", "suspended", new DateOnly(2026, 3, 2)));
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await lead.GetAsync("/cover/shifts/pattern")).Tick("way", ["weekly"]);
        var check = await lead.PressAsync(form, "Continue", [.. Date("first", 23, 3), .. Date("last", 5, 4), ("tfc-s-sunday-officer", "norfolk/66"), ("tfc-s-sunday-from", "01:30"), ("tfc-s-sunday-to", "06:00")]);
        Rows(check, "Refused").Count.ShouldBe(2);
        var box = check.Document.QuerySelectorAll("input[name=ask]").ShouldHaveSingleItem().GetAttribute("value")!;
        var asked = await lead.PressAsync(check.Tick("ask", [box]).Tick("leave-out", ["yes"]), "Record the shifts", ("why", "Nobody else can be had"));
        asked.Text.ShouldContain("One shift is asked for");
        asked.Text.ShouldNotContain("0 shifts");
        (await rota.ShiftsAsync("norfolk/66")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_shift_at_a_time_that_the_clocks_skip_or_show_twice_is_refused_in_words()
    {
        await rota.CommandersAsync("norfolk/64");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await lead.GetAsync("/cover/shifts/pattern")).Tick("way", ["weekly"]);
        var check = await lead.PressAsync(form, "Continue", [.. Date("first", 23, 3), .. Date("last", 5, 4), ("tfc-s-sunday-officer", "norfolk/64"), ("tfc-s-sunday-from", "01:30"), ("tfc-s-sunday-to", "06:00")]);
        Rows(check, "Refused").ShouldHaveSingleItem().ShouldEndWith("The start does not exist: on 29 March 2026 the clocks went forward from 1am to 2am");
        var autumn = await lead.PressAsync(form, "Continue", [.. Date("first", 19, 10), .. Date("last", 1, 11), ("tfc-s-sunday-officer", "norfolk/64"), ("tfc-s-sunday-from", "01:30"), ("tfc-s-sunday-to", "06:00")]);
        Rows(autumn, "Refused").ShouldHaveSingleItem().ShouldContain("came twice on 25 October 2026");
    }

    [Fact]
    public async Task A_day_and_a_night_are_filled_in_one_run_and_only_those_of_the_role_are_offered()
    {
        await rota.CommandersAsync("norfolk/67", "norfolk/68", "norfolk/69");
        await rota.Site.Store.RecordAsync(new CommanderEvent { Event = "norfolk/69/other", Officer = "norfolk/69", Role = "tfc-s", Kind = "relinquished", On = new DateOnly(2026, 2, 1) },
            new CommanderEvent { Event = "norfolk/69/sfc-s", Officer = "norfolk/69", Role = "sfc-s", Kind = "initial-accreditation", On = new DateOnly(2026, 2, 1) });
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await lead.GetAsync("/cover/shifts/pattern")).Tick("way", ["weekly"]);
        Offered(form, "tfc-s-monday-officer").ShouldContain("norfolk/67");
        Offered(form, "tfc-s-monday-officer").ShouldNotContain("norfolk/69");
        Offered(form, "sfc-s-monday-second-officer").ShouldContain("norfolk/69");
        var check = await lead.PressAsync(form, "Continue",
        [
            .. Date("first", 3, 8), .. Date("last", 3, 8), ("tfc-s-monday-officer", "norfolk/67"), ("tfc-s-monday-from", "8am"), ("tfc-s-monday-to", "8pm"),
            ("tfc-s-monday-second-officer", "norfolk/68"), ("tfc-s-monday-second-from", "8pm"), ("tfc-s-monday-second-to", "8am"),
        ]);
        Rows(check, "Shifts to record").ShouldBe(
        [
            "Monday 3 August 2026 at 8am | Monday 3 August 2026 at 8pm | Specialist TFC | Commander 67 (norfolk/67)",
            "Monday 3 August 2026 at 8pm | Tuesday 4 August 2026 at 8am | Specialist TFC | Commander 68 (norfolk/68)",
        ]);
        await lead.PressAsync(check, "Record the shifts");
        (await rota.ShiftsAsync("norfolk/68")).ShouldHaveSingleItem().From.ShouldBe(At(8, 3, 20));
    }

    [Fact]
    public async Task Shifts_after_a_refresher_falls_due_say_whose_refresher_would_make_them_possible()
    {
        await rota.CommandersAsync("norfolk/600");
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var form = (await lead.GetAsync("/cover/shifts/pattern")).Tick("way", ["weekly"]);
        var check = await lead.PressAsync(form, "Continue",
            ("first.Day", "4"), ("first.Month", "1"), ("first.Year", "2027"), ("last.Day", "31"), ("last.Month", "1"), ("last.Year", "2027"),
            ("tfc-s-monday-officer", "norfolk/600"), ("tfc-s-monday-from", "8am"), ("tfc-s-monday-to", "8pm"));
        check.Text.ShouldContain("2 of 4 shifts can be recorded.");
        check.Text.ShouldContain("2 of the 2 that are refused become possible once Commander 600 (norfolk/600) has an annual refresher on record, due by 14 January 2027 and an APSTRA refresher on record, due by 14 January 2027.");
    }

    [Fact]
    public async Task What_is_no_pattern_is_said_at_its_question_and_what_was_typed_stays()
    {
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        var page = await lead.GetAsync("/cover/shifts/pattern");
        Reading.Problems(await lead.PressAsync(page, "Continue")).ShouldBe(["Choose how to fill the weeks"]);
        var empty = page.Tick("way", ["weekly"]);
        Reading.Problems(await lead.PressAsync(empty, "Continue", [.. Date("first", 1, 7), .. Date("last", 14, 7)])).ShouldBe(["Choose somebody for at least one day of the week"]);
        var refused = await lead.PressAsync(empty, "Continue", [.. Date("first", 1, 7), .. Date("last", 14, 7), ("tfc-s-monday-from", "soon")]);
        Reading.Problems(refused).ShouldBe(["Choose who takes Mondays as Specialist TFC, or leave the line blank", "The start on Mondays must be a real time, like 18:05", "The end on Mondays must be a real time, like 18:05"]);
        refused.Typed("tfc-s-monday-from").ShouldBe("soon");
        var copy = (await lead.GetAsync("/cover/shifts/pattern")).Tick("way", ["copy"]);
        Reading.Problems(await lead.PressAsync(copy, "Continue", [.. Date("week", 4, 3), .. Date("until", 5, 3)])).ShouldBe(["The last day must lie in a later week than the one to copy"]);
        Reading.Problems(await lead.PressAsync(copy, "Continue", [.. Date("week", 4, 1), .. Date("until", 12, 1)])).ShouldBe(["Nobody is on the rota in that week: there is nothing to copy"]);
        using var liaison = await rota.Site.SignedInAsync("liaison");
        (await liaison.GetAsync("/cover/shifts/pattern?region=eastern")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static (string, string)[] Date(string field, int day, int month) => [($"{field}.Day", $"{day}"), ($"{field}.Month", $"{month}"), ($"{field}.Year", "2026")];

    private static List<string?> Offered(Answer page, string field) => [.. page.Document.QuerySelectorAll($"select[name={field}] option").Select(each => each.GetAttribute("value"))];

    private static List<string> Rows(Answer page, string table) => [.. page.Document.QuerySelectorAll($"[aria-label='{table}'] tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)))];
}
