using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>Authorised firearms officers: how they are selected, what keeps them in date, how often they train, what is on their tickets.</summary>
public sealed class ArmedOfficerTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    private const string Path = "/commanders/armed-officers";

    [Fact]
    public async Task An_officer_goes_from_the_application_to_the_course_that_makes_them_an_AFO()
    {
        await OfficerAsync("norfolk/901");
        using var instructor = await records.Site.SignedInAsync("instructor");
        (await instructor.GetAsync($"{Path}?number=901")).Address.AbsolutePath.ShouldBe($"{Path}/of/norfolk/901");
        var page = await StageAsync(instructor, "norfolk/901", "application", "1");
        page = await StageAsync(instructor, "norfolk/901", "paper-sift", "3");
        page = await StageAsync(instructor, "norfolk/901", "board", "5", "not-passed");
        Reading.Row(await instructor.GetAsync(Path), "Officer norfolk/901").ShouldBe("Officer norfolk/901 (norfolk/901) Board 5 March 2026 Not passed");
        page = await StageAsync(instructor, "norfolk/901", "board", "9", "passed", ("observers", "Independent advisory group"), ("comment", "Fair, and the same questions to all"));
        page = await StageAsync(instructor, "norfolk/901", "vetting", "12");
        page = await StageAsync(instructor, "norfolk/901", "checks", "13");
        page.Text.ShouldContain("never accredited as an AFO");
        page = await StageAsync(instructor, "norfolk/901", "course", "30", "passed", ("version", "Curriculum 4"));
        Reading.Row(page, "Board").ShouldBe("Board 5 March 2026, not passed 9 March 2026, passed A unit; A unit  Independent advisory group: Fair, and the same questions to all");
        Reading.Row(page, "Initial course").ShouldBe("Initial course 30 March 2026, passed A unit, Curriculum 4");
        Reading.Said(page, "As an AFO").ShouldBe("In date");
        Reading.Said(page, "Accreditation").ShouldBe("Last 30 March 2026, next by 29 March 2027");
        page.Text.ShouldNotContain("Record a stage of the selection");
        (await instructor.GetAsync("/commanders/officers/norfolk/901")).Text.ShouldContain("never accredited as a strategic or tactical firearms commander");
    }

    [Fact]
    public async Task A_stage_is_passed_over_for_a_reason_only_and_only_a_board_is_observed()
    {
        await OfficerAsync("norfolk/902");
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = await instructor.GetAsync($"{Path}/stage?officer=norfolk%2F902");
        form.Typed("stage").ShouldBe("application", "the next stage is chosen already");
        Reading.Problems(await instructor.PressAsync(form, "Record the stage", ("on.Year", "2027"))).ShouldBe(["The date must be today or in the past", "Choose the result", "Enter who decided, or gave it"]);
        var refused = await instructor.PressAsync(form.Tick("stage", ["vetting"]).Tick("result", ["passed"]), "Record the stage", ("decided-by", "The vetting unit"), ("comment", "Fair"));
        Reading.Problems(refused).ShouldBe(["Only a board has observers. Choose the board, or leave the observers and what they said blank", "These stages are not on record as passed: application, paper sift, board. Record them first, or say why they are left out"]);
        (refused.Typed("decided-by"), refused.Typed("comment")).ShouldBe(("The vetting unit", "Fair"));
        var done = await instructor.PressAsync(refused, "Record the stage", ("comment", ""), ("left-out", "Came from another force"));
        Reading.Row(done, "Paper sift").ShouldBe("Paper sift Left out: Came from another force");
        var early = await instructor.PressAsync((await instructor.GetAsync($"{Path}/stage?officer=norfolk%2F902")).Tick("stage", ["checks"]).Tick("result", ["passed"]), "Record the stage", ("on.Day", "1"), ("decided-by", "A unit"));
        Reading.Problems(early).ShouldBe(["The date lies before that of an earlier stage: vetting, 31 March 2026. Correct the date"]);
    }

    [Fact]
    public async Task A_training_day_is_recorded_once_for_all_and_counts_in_its_cycle()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        foreach (var officer in new[] { "norfolk/911", "norfolk/912" }) await AccreditAsync(instructor, officer, "1", "12", "2025");
        await OfficerAsync("norfolk/913");
        var empty = await instructor.PressAsync(await instructor.GetAsync($"{Path}/training"), "Record the training day");
        Reading.Problems(empty).ShouldBe(["Enter what it was about", "Choose who attended, or give their numbers"]);
        Reading.Problems(await instructor.PressAsync(empty, "Record the training day", ("content", "Module 2"), ("numbers", "913"))).ShouldBe(["norfolk/913 is not on record as an armed officer of Norfolk Constabulary. Take them out, or record first that they were accredited"]);
        var page = await TrainAsync(instructor, "9", "3", "911\n912");
        page.Text.ShouldContain("The training day is recorded for 2 officers");
        await TrainAsync(instructor, "31", "3", "911");
        await TrainAsync(instructor, "31", "3", "911");
        page = await TrainAsync(instructor, "8", "3", "911");
        Reading.Row(page, "Officer norfolk/911").ShouldBe("Officer norfolk/911 (norfolk/911) Authorised firearms officer (AFO) 30 November 2026 2 of 3 1 of 3 – too few None");
        Reading.Row(page, "Officer norfolk/912").ShouldBe("Officer norfolk/912 (norfolk/912) Authorised firearms officer (AFO) 30 November 2026 1 of 3 0 of 3 – too few None");
        var own = await instructor.GetAsync($"{Path}/of/norfolk/911");
        own.Document.QuerySelectorAll("[aria-label='Training cycles'] tbody tr").Select(row => string.Join(' ', row.Children.Select(Reading.Folded))).First().ShouldBe("9 March 2026 19 April 2026 2 of 3");
        own.Text.ShouldContain("9 March 2026, Module 2");
    }

    [Fact]
    public async Task Who_was_forgotten_on_a_training_day_is_added_and_who_was_not_there_is_taken_out()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        foreach (var officer in new[] { "norfolk/914", "norfolk/915", "norfolk/916" }) await AccreditAsync(instructor, officer, "1", "12", "2025");
        await OfficerAsync("norfolk/917");
        var list = await TrainAsync(instructor, "10", "3", "914");
        var link = list.Document.QuerySelectorAll("main li a[href*='/training/of/']").Single(each => Reading.Folded(each) == "10 March 2026");
        Reading.Folded(link.ParentElement!).ShouldBe("10 March 2026, Module 2: 1 attended");
        var day = await instructor.GetAsync(link.GetAttribute("href")!);
        var form = await instructor.GetAsync(day.Document.QuerySelectorAll("main a").Single(each => Reading.Folded(each) == "Add people who were forgotten").GetAttribute("href")!);
        form.Document.QuerySelector("input[name=attended][value='norfolk/914']").ShouldBeNull("who is in it is not offered");
        Reading.Problems(await instructor.PressAsync(form, "Add them to the training day")).ShouldBe(["Choose who attended, or give their numbers"]);
        var refused = await instructor.PressAsync(form, "Add them to the training day", ("numbers", "915\n914\n917"));
        Reading.Problems(refused).ShouldBe(["norfolk/917 is not on record as an armed officer of Norfolk Constabulary. Take them out, or record first that they were accredited", "Line 2: Officer norfolk/914 (norfolk/914) is in the training day already. Take them off this list"]);
        refused.Typed("numbers").ShouldBe("915\n914\n917");
        day = await instructor.PressAsync(form.Tick("attended", ["norfolk/915"]), "Add them to the training day", ("numbers", "916"));
        day.Text.ShouldContain("2 officers are added to the training day");
        day.Text.ShouldContain("Who attended (3)");
        Reading.Row(await instructor.GetAsync($"{Path}/of/norfolk/915"), "9 March 2026").ShouldBe("9 March 2026 19 April 2026 1 of 3");
        var page = await instructor.GetAsync(day.Document.QuerySelectorAll("main td a").Single(each => Reading.Folded(each) == "Take out Officer norfolk/915 (norfolk/915)").GetAttribute("href")!);
        Reading.Problems(await instructor.PressAsync(page, "Take out")).ShouldBe(["Say why they are taken out"]);
        (await instructor.PressAsync(page, "Take out", ("reason", "Was on leave"))).Text.ShouldContain("Officer norfolk/915 (norfolk/915) is taken out of the training day");
        Reading.Row(await instructor.GetAsync($"{Path}/of/norfolk/915"), "9 March 2026").ShouldBe("9 March 2026 19 April 2026 0 of 3");
        // It was the right day after all: what was withdrawn can be recorded again.
        (await instructor.PressAsync((await instructor.GetAsync(form.Address.PathAndQuery)).Tick("attended", ["norfolk/915"]), "Add them to the training day")).Text.ShouldContain("One officer is added to the training day");
        using var inspector = await records.Site.SignedInAsync("inspector");
        (await inspector.GetAsync(day.Address.PathAndQuery)).Text.ShouldNotContain("Take out");
        foreach (var path in new[] { form.Address.PathAndQuery, page.Address.PathAndQuery }) (await inspector.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
    }

    [Fact]
    public async Task Who_changes_a_training_day_from_a_page_that_another_has_overtaken_is_told_and_loses_nothing()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        foreach (var officer in new[] { "norfolk/961", "norfolk/962" }) await AccreditAsync(instructor, officer, "1", "12", "2025");
        var list = await TrainAsync(instructor, "17", "3", "961");
        var day = Uri.EscapeDataString(list.Document.QuerySelectorAll("main li a[href*='/training/of/']").Single(each => Reading.Folded(each) == "17 March 2026").GetAttribute("href")!.Split("/of/")[1]);
        async Task<Answer> OpenAsync(string act, string further = "") => await instructor.GetAsync($"{Path}/training/{act}?day={day}{further}");
        const string Person = "&officer=norfolk%2F961";
        var (first, second, add, takeOut, withdraw) = (await OpenAsync("correct"), await OpenAsync("correct"), await OpenAsync("add"), await OpenAsync("take-out", Person), await OpenAsync("withdraw"));
        await instructor.PressAsync(first, "Correct it", ("content", "Module 7"), ("reason", "The wrong module"));

        const string Changed = "Somebody has changed this since you opened the page. Now it says: Content and its version: Module 7. What you typed is kept. Look at it as it is now, then send it again";
        var refused = await instructor.PressAsync(second, "Correct it", ("on.Day", "18"), ("reason", "The wrong day"));
        Reading.Problems(refused).ShouldBe([Changed]);
        (refused.Typed("on.Day"), refused.Typed("reason")).ShouldBe(("18", "The wrong day"));
        Reading.Problems(await instructor.PressAsync(add.Tick("attended", ["norfolk/962"]), "Add them to the training day")).ShouldBe([Changed]);
        Reading.Problems(await instructor.PressAsync(takeOut, "Take out", ("reason", "Was on leave"))).ShouldBe([Changed]);
        Reading.Problems(await instructor.PressAsync(withdraw, "Withdraw the training day", ("reason", "Never was"))).ShouldBe([Changed]);
        (await instructor.PressAsync(refused, "Correct it", ("content", "Module 7"))).Text.ShouldContain("The training day is corrected");

        takeOut = await OpenAsync("take-out", Person);
        await instructor.PressAsync(await OpenAsync("take-out", Person), "Take out", ("reason", "Was on leave"));
        (await instructor.PressAsync(takeOut, "Take out", ("reason", "Was on leave"))).Text.ShouldContain("They are not on record as having attended. This is the training day as it is now");
        await instructor.PressAsync(await OpenAsync("withdraw"), "Withdraw the training day", ("reason", "Never was"));
        foreach (var act in new[] { "correct", "add", "take-out", "withdraw" })
            (await OpenAsync(act, Person)).Text.ShouldContain("This training day is withdrawn already. These are the training days as they are now", Case.Sensitive, act);
        (await instructor.PressAsync(refused, "Correct it")).Text.ShouldContain("This training day is withdrawn already");
    }

    [Fact]
    public async Task A_training_day_of_another_date_is_corrected_and_one_that_never_was_is_withdrawn()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        await AccreditAsync(instructor, "norfolk/918", "1", "12", "2025");
        var list = await TrainAsync(instructor, "12", "3", "918");
        var day = await instructor.GetAsync(list.Document.QuerySelectorAll("main li a[href*='/training/of/']").Single(each => Reading.Folded(each) == "12 March 2026").GetAttribute("href")!);
        string Of(string link) => day.Document.QuerySelectorAll("main a").Single(each => Reading.Folded(each) == link).GetAttribute("href")!;
        var form = await instructor.GetAsync(Of("Correct the training day"));
        Reading.Problems(await instructor.PressAsync(form, "Correct it", ("reason", "The wrong day"))).ShouldBe(["This is what is on record already. Change what is wrong, or go back"]);
        var refused = await instructor.PressAsync(form, "Correct it", ("on.Year", "2027"), ("content", ""));
        Reading.Problems(refused).ShouldBe(["The day of the training must be today or in the past", "Enter what it was about", "Say what was wrong"]);
        refused.Typed("on.Year").ShouldBe("2027");
        day = await instructor.PressAsync(form, "Correct it", ("on.Day", "8"), ("content", "Module 3"), ("reason", "The wrong day"));
        day.Text.ShouldContain("The training day is corrected");
        Reading.Row(await instructor.GetAsync($"{Path}/of/norfolk/918"), "9 March 2026").ShouldBe("9 March 2026 19 April 2026 0 of 3", "the eighth is of the cycle before");
        (await instructor.GetAsync(Of("See who recorded it, and when"))).Text.ShouldContain("The wrong day");
        var page = await instructor.GetAsync(Of("Withdraw the whole training day"));
        using (var inspector = await records.Site.SignedInAsync("inspector"))
        {
            foreach (var path in new[] { form.Address.PathAndQuery, page.Address.PathAndQuery }) (await inspector.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        Reading.Problems(await instructor.PressAsync(page, "Withdraw the training day")).ShouldBe(["Say why the training day is withdrawn"]);
        list = await instructor.PressAsync(page, "Withdraw the training day", ("reason", "Recorded twice"));
        list.Text.ShouldContain("The training day is withdrawn");
        list.Text.ShouldNotContain("Module 3");
        (await instructor.GetAsync($"{Path}/of/norfolk/918")).Text.ShouldNotContain("Module 3");
        (await instructor.GetAsync(day.Address.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Weapons_are_put_on_the_ticket_and_taken_off_and_the_authority_lapses_and_is_renewed()
    {
        await records.Site.Store.RecordAsync(new Item { Id = "carbine-a", Kind = "weapon-system", Name = "Carbine A", InUseFrom = new DateOnly(2020, 1, 1) });
        using var instructor = await records.Site.SignedInAsync("instructor");
        await AccreditAsync(instructor, "norfolk/921", "31", "3", "2025");
        var page = await instructor.GetAsync($"{Path}/of/norfolk/921");
        Reading.Said(page, "As an AFO").ShouldBe("Lapsed");
        Reading.Said(page, "Accreditation").ShouldBe("Last 31 March 2025, next by 30 March 2026 – overdue");
        page = await ChangeAsync(instructor, "norfolk/921", "accredit-afo-again", ("given-by", "A range"));
        Reading.Said(page, "Accreditation").ShouldBe("Last 31 March 2026, next by 30 March 2027");
        Reading.Problems(await ChangeAsync(instructor, "norfolk/921", "put-weapon-on-ticket")).ShouldBe(["Choose a weapon system", "Enter who gave it, or decided it"]);
        page = await ChangeAsync(instructor, "norfolk/921", "put-weapon-on-ticket", ("weapon", "carbine-a"), ("given-by", "A course"));
        Reading.Said(page, "Weapons on the ticket").ShouldBe("Carbine A");
        (await instructor.GetAsync($"{Path}/change?officer=norfolk%2F921&act=put-weapon-on-ticket")).Document.QuerySelectorAll("option[value=carbine-a]").ShouldBeEmpty();
        page = await ChangeAsync(instructor, "norfolk/921", "take-weapon-off-ticket", ("weapon", "carbine-a"), ("given-by", "The instructor"), ("reason", "Did not pass its test"));
        Reading.Said(page, "Weapons on the ticket").ShouldBe("None");
        Reading.Problems(await ChangeAsync(instructor, "norfolk/921", "lapse-afo", ("given-by", "The instructor"), ("on.Day", "30"))).ShouldBe(["Say why"]);
        Reading.Problems(await ChangeAsync(instructor, "norfolk/921", "lapse-afo", ("given-by", "The instructor"), ("on.Day", "30"), ("reason", "Did not train"))).ShouldHaveSingleItem().ShouldStartWith("From that day it would change nothing");
        page = await ChangeAsync(instructor, "norfolk/921", "lapse-afo", ("given-by", "The instructor"), ("reason", "Did not train"));
        Reading.Said(page, "As an AFO").ShouldBe("Lapsed");
        Reading.Row(await instructor.GetAsync(Path), "Officer norfolk/921").ShouldStartWith("Officer norfolk/921 (norfolk/921) Authorised firearms officer (AFO) 30 March 2027");
    }

    [Fact]
    public async Task A_ticket_is_handed_in_and_taken_back_and_a_commander_s_where_they_stand_as_one()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        await AccreditAsync(instructor, "norfolk/931", "1", "3", "2026");
        var form = (await instructor.GetAsync($"{Path}/change?officer=norfolk%2F931&act=hand-in-ticket")).Tick("why", ["own-choice"]);
        var page = await instructor.PressAsync(form, "Record it", ("on.Day", "30"), ("reason", "Asked for it"));
        Reading.Said(page, "As an AFO").ShouldBe("Ticket handed in");
        page.Text.ShouldContain("Ticket: handed in");
        (await instructor.GetAsync($"{Path}/change?officer=norfolk%2F931&act=hand-in-ticket")).Text.ShouldContain("has handed in their ticket already");
        form = await instructor.GetAsync($"{Path}/change?officer=norfolk%2F931&act=take-back-ticket");
        Reading.Problems(await instructor.PressAsync(form, "Record it", ("on.Day", "30"))).ShouldHaveSingleItem().ShouldStartWith("From that day it would change nothing");
        Reading.Said(await instructor.PressAsync(form, "Record it"), "As an AFO").ShouldBe("In date");

        await AccreditAsync(instructor, "norfolk/15", "1", "3", "2026", known: true);
        var standing = await instructor.GetAsync($"{Path}/change?officer=norfolk%2F15&act=hand-in-ticket");
        standing.Address.PathAndQuery.ShouldBe("/commanders/standing?officer=norfolk%2F15&act=hand-in-ticket");
    }

    [Fact]
    public async Task Who_does_not_record_for_the_force_reads_and_others_see_nothing()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        await AccreditAsync(instructor, "norfolk/941", "1", "3", "2026");
        using var commander = await records.Site.SignedInAsync("commander");
        var page = await commander.GetAsync($"{Path}/of/norfolk/941");
        Reading.Said(page, "As an AFO").ShouldBe("In date");
        page.Text.ShouldNotContain("Record the yearly accreditation");
        foreach (var closed in new[] { "/stage?officer=norfolk%2F941", "/change?officer=norfolk%2F941&act=lapse-afo", "/training" })
            (await commander.GetAsync(Path + closed)).Status.ShouldBe(HttpStatusCode.Forbidden, closed);
        (await commander.GetAsync($"{Path}?force=kent")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.GetAsync($"{Path}/change?officer=norfolk%2F941&act=applaud")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await instructor.GetAsync($"{Path}/of/suffolk/11")).Status.ShouldBe(HttpStatusCode.Forbidden);
        Reading.Problems(await instructor.GetAsync($"{Path}?number=9999")).ShouldBe(["No such officer is on record. Check the number, or record the officer first"]);
        using var commissioner = await records.Site.SignedInAsync("commissioner");
        (await commissioner.GetAsync(Path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Settings_of_AFOs_ask_for_more_and_never_for_less()
    {
        await using var site = await TestSite.StartAsync(opensOn: SiteWithCommanders.Day);
        using var lead = await site.SignedInAsync("national-lead");
        var page = await lead.GetAsync("/commanders/settings/set?name=afo-cycle-days");
        Reading.Problems(await lead.PressAsync(page, "Set it", ("value", "2"), ("authority", "Paper 9"))).ShouldBe(["The value must be a whole number from 3 to 28"]);
        await lead.PressAsync(page, "Set it", ("value", "4"), ("authority", "Paper 9"));
        using var instructor = await site.SignedInAsync("instructor");
        (await instructor.GetAsync(Path)).Text.ShouldContain("train on 4 days in every 6 weeks");
    }

    private Task OfficerAsync(string officer) => records.Site.Store.RecordAsync(new Officer { Id = officer, Force = "norfolk", Name = $"Officer {officer}" });

    private async Task AccreditAsync(Visitor instructor, string officer, string day, string month, string year, bool known = false)
    {
        if (!known) await OfficerAsync(officer);
        var done = await ChangeAsync(instructor, officer, "accredit-afo", ("on.Day", day), ("on.Month", month), ("on.Year", year), ("given-by", "Before this record"));
        done.Text.ShouldContain("is accredited as an AFO");
    }

    private static async Task<Answer> ChangeAsync(Visitor instructor, string officer, string act, params (string Field, string Value)[] answers) =>
        await instructor.PressAsync(await instructor.GetAsync($"{Path}/change?officer={Uri.EscapeDataString(officer)}&act={act}"), "Record it", answers);

    private static async Task<Answer> StageAsync(Visitor instructor, string officer, string stage, string day, string result = "passed", params (string Field, string Value)[] answers)
    {
        var form = (await instructor.GetAsync($"{Path}/stage?officer={Uri.EscapeDataString(officer)}")).Tick("stage", [stage]).Tick("result", [result]);
        var done = await instructor.PressAsync(form, "Record the stage", [("on.Day", day), ("decided-by", "A unit"), .. answers]);
        done.Text.ShouldContain("The stage is recorded");
        return done;
    }

    private static async Task<Answer> TrainAsync(Visitor instructor, string day, string month, string numbers) =>
        await instructor.PressAsync(await instructor.GetAsync($"{Path}/training"), "Record the training day", ("on.Day", day), ("on.Month", month), ("content", "Module 2"), ("numbers", numbers));
}
