using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Imports;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>Those who attended a course come as a file, of which all is taken or nothing.</summary>
public sealed class SessionFileTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    [Fact]
    public async Task Each_row_of_a_file_that_cannot_be_taken_says_why_and_nothing_is_taken()
    {
        await RecordAsync(800, 801);
        await records.Site.Store.RecordAsync(new Officer { Id = "norfolk/802", Force = "norfolk", Name = "No Commander" });
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["annual", "apstra"]).Tick("role", ["tfc"]);
        var refused = await SendAsync(instructor, form, "Name;Collar number;Class\r\nOne;800;A\r\nTwo;norfolk/801;A\r\n;;\r\nThree;802;A\r\nFour;999;B\r\nFive;suffolk/11;B\r\nOne again;800;B\r\nSix;;B\r\n");
        Reading.Problems(refused).ShouldBe(["5 of the 7 rows of the file cannot be taken, so none was. The list of rows says why: correct the file and choose it again"]);
        Rows(refused).ShouldBe(
        [
            "2 | 800 | Commander norfolk/800 (norfolk/800) | Found",
            "3 | norfolk/801 | Commander norfolk/801 (norfolk/801) | Found",
            "5 | 802 | No Commander (norfolk/802) | Cannot be credited: on that day they held none of these roles",
            "6 | 999 | – | Not found: no officer norfolk/999 is on record",
            "7 | suffolk/11 | – | Not of your force",
            "8 | 800 | – | Stands on line 2 already",
            "9 |  | – | Has no number",
        ]);
        refused.Typed("numbers").ShouldBe("");
        refused.Document.QuerySelectorAll("input[name=role]:checked").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_right_is_shown_row_by_row_and_recorded_once_it_is_confirmed()
    {
        await RecordAsync(810, 811, 812);
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["apstra"]).Tick("attended", ["norfolk/812"]);
        var check = await SendAsync(instructor, form, "Number\n810\n811\n");
        check.Text.ShouldContain("Check the session before you record it");
        Rows(check).ShouldBe(["2 | 810 | Commander norfolk/810 (norfolk/810) | Found", "3 | 811 | Commander norfolk/811 (norfolk/811) | Found"]);
        check.Text.ShouldContain("Who is credited with what (3)");
        var changed = await instructor.PressAsync(check, "Change something");
        changed.Typed("numbers").ShouldBe("norfolk/810\nnorfolk/811");
        var recorded = await instructor.PressAsync(await instructor.PressAsync(changed, "Continue"), "Record the session");
        recorded.Text.ShouldContain("Who attended (3)");
    }

    [Fact]
    public async Task A_workbook_is_read_as_a_CSV_file_is()
    {
        await RecordAsync(820, 821);
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["apstra"]);
        var book = Workbooks.Of(("Course", [["Surname", "Officer"], ["One", "820"], ["Two", "821"]]));
        var check = await instructor.SendAsync(form, "file", "course.xlsx", book, "check");
        Rows(check).ShouldBe(["2 | 820 | Commander norfolk/820 (norfolk/820) | Found", "3 | 821 | Commander norfolk/821 (norfolk/821) | Found"]);
    }

    [Fact]
    public async Task A_row_of_another_day_or_role_is_named_with_its_mend()
    {
        await RecordAsync(830, 831, 832, 833, 834);
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["annual"]).Tick("role", ["tfc"]);
        var refused = await SendAsync(instructor, form, "Number,Role,Date\n830,TFC,31/03/2026\n831,Strategic firearms commander (SFC),2026-03-31\n832,tfc,30 March 2026\n833,Chief,31/03/2026\n834,,32/5\n");
        Reading.Problems(refused).ShouldBe(["4 of the 5 rows of the file cannot be taken, so none was. The list of rows says why: correct the file and choose it again"]);
        Rows(refused).ShouldBe(
        [
            "2 | 830 | TFC | 31/03/2026 | Commander norfolk/830 (norfolk/830) | Found",
            "3 | 831 | Strategic firearms commander (SFC) | 2026-03-31 | Commander norfolk/831 (norfolk/831) | As Strategic firearms commander (SFC), which this session did not refresh. Record it in a session of its own, or correct the file",
            "4 | 832 | tfc | 30 March 2026 | Commander norfolk/832 (norfolk/832) | Of 30 March 2026, and the session is of 31 March 2026. Record it in a session of its own, or correct the file",
            "5 | 833 | Chief | 31/03/2026 | – | “Chief” is no role of commanders. Write SFC, TFC, specialist SFC or specialist TFC",
            "6 | 834 |  | 32/5 | – | “32/5” is no date. Write it like 5 May 2026 or 05/05/2026",
        ]);
        var wrongRole = await SendAsync(instructor, refused.Tick("role", ["sfc"]), "Number,Role\n830,SFC\n");
        Rows(wrongRole).ShouldBe(["2 | 830 | SFC | – | On that day they were not accredited as Strategic firearms commander (SFC). Correct the role, or record first that they were accredited"]);
    }

    [Fact]
    public async Task Whoever_attended_in_one_role_alone_is_credited_in_no_other()
    {
        await RecordAsync(850, 851, 852);
        await records.Site.Store.RecordAsync([.. new[] { 850, 851, 852 }.Select(number => new CommanderEvent { Event = $"norfolk/{number}/sfc", Officer = $"norfolk/{number}", Role = "sfc", Kind = "initial-accreditation", On = new DateOnly(2025, 3, 1) })]);
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["annual", "active"]).Tick("role", ["sfc", "tfc"]);
        var check = await SendAsync(instructor, form, "Number,Role\n850,SFC\n851,TFC\n851,Strategic firearms commander\n");
        Rows(check).Select(row => row.Split(" | ")[^1]).ShouldBe(["Found", "Found", "Found"]);
        var twice = await SendAsync(instructor, form, "Number,Role\n850,SFC\n850,sfc\n851,SFC\n851,\n");
        Rows(twice).Select(row => row.Split(" | ")[^1]).ShouldBe(["Found", "Stands on line 2 already", "Found", "Stands on line 4 already"]);
        var changed = await instructor.PressAsync(check, "Change something");
        changed.Typed("numbers").ShouldBe("norfolk/850 as SFC\nnorfolk/851 as TFC\nnorfolk/851 as SFC");
        var session = await instructor.PressAsync(await instructor.PressAsync(changed, "Continue", ("numbers", $"{changed.Typed("numbers")}\n852 Smith")), "Record the session");
        Reading.Row(session, "Commander norfolk/850").ShouldStartWith("Commander norfolk/850 (norfolk/850) Annual refresher, Strategic firearms commander (SFC) – attended only as SFC");
        Reading.Row(session, "Commander norfolk/851").ShouldContain("Annual refresher, Strategic firearms commander (SFC); Annual refresher, Tactical firearms commander (TFC) – attended only as SFC and TFC");
        Reading.Row(session, "Commander norfolk/852").ShouldContain("Annual refresher, Strategic firearms commander (SFC); Annual refresher, Tactical firearms commander (TFC) Take out");
        var book = (await records.Site.Store.Get<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
        book.IsInDate("norfolk/850", "tfc", SiteWithCommanders.Day).ShouldBeFalse("nobody is in date by a refresher that they did not attend");
        Reading.Said(await instructor.GetAsync("/commanders/officers/norfolk/850"), "Active command in an ARV exercise").ShouldStartWith("None");
        Reading.Said(await instructor.GetAsync("/commanders/officers/norfolk/851"), "Active command in an ARV exercise").ShouldStartWith("31 March 2026");

        // The session is corrected: who attended, and as what, stays.
        var correcting = await instructor.PressAsync(await instructor.GetAsync(Reading.Link(session, "Correct what the session was")), "Continue", ("on.Day", "30"), ("reason", "The wrong day"));
        correcting.Text.ShouldNotContain("Credited:");
        Reading.Row(await instructor.PressAsync(correcting, "Correct the session"), "Commander norfolk/850").ShouldContain("Annual refresher, Strategic firearms commander (SFC) – attended only as SFC");
    }

    [Theory]
    [InlineData("860 as Chief", "Line 1: “Chief” is no role of commanders. Write SFC, TFC, specialist SFC or specialist TFC")]
    [InlineData("861 as TFC\n860 Smith AS specialist tfc", "Line 2: As Specialist TFC, which this session did not refresh. Record it in a session of its own, or correct the role")]
    [InlineData("860 as SFC", "Line 1: On that day they were not accredited as Strategic firearms commander (SFC). Correct the role, or record first that they were accredited")]
    public async Task A_role_in_a_list_that_cannot_be_taken_is_named_with_its_line(string numbers, string problem)
    {
        await RecordAsync(860, 861);
        using var instructor = await records.Site.SignedInAsync("instructor");
        var refused = await instructor.PressAsync((await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["annual"]).Tick("role", ["sfc", "tfc"]), "Continue", ("numbers", numbers));
        Reading.Problems(refused).ShouldContain(problem);
        refused.Typed("numbers").ShouldBe(numbers);
    }

    [Fact]
    public async Task A_file_of_several_days_makes_a_session_for_each()
    {
        await RecordAsync(840, 841);
        using var instructor = await records.Site.SignedInAsync("instructor");
        const string course = "Number;Date\n840;2026-03-30\n841;2026-03-31\n840;2026-03-31\n";
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["apstra"]);
        form.Text.ShouldNotContain("Rows of other sessions");
        var asked = await SendAsync(instructor, form, course);
        Reading.Problems(asked).ShouldHaveSingleItem().ShouldStartWith("1 of the 3 rows of the file cannot be taken");
        var check = await SendAsync(instructor, asked.Tick("leave-others", ["yes"]), course);
        Rows(check)[0].ShouldBe("2 | 840 | 2026-03-30 | Commander norfolk/840 (norfolk/840) | Left for a session of its own: Of 30 March 2026, and the session is of 31 March 2026");
        check.Text.ShouldContain("One row of the file is of other sessions, and left for these. Record a session for each, with the same file.");
        check.Text.ShouldContain("Who is credited with what (2)");
        (await instructor.PressAsync(check, "Record the session")).Text.ShouldContain("Who attended (2)");
        var earlier = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["apstra"]);
        var other = await SendAsync(instructor, await SendAsync(instructor, earlier, course, ("on.Day", "30")) is var second ? second.Tick("leave-others", ["yes"]) : earlier, course);
        other.Text.ShouldContain("Who is credited with what (1)");
        var none = await SendAsync(instructor, second, course, ("on.Day", "29"));
        Reading.Problems(none).ShouldBe(["No row of the file is of this session. The list of rows says why: correct the date or the roles of the session, or choose another file"]);
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("Name\nAnn\n", "The file has no column of numbers. Call one of its columns “Number”, in the first row")]
    [InlineData("Number\n", "The file has a header and no rows")]
    [InlineData("PK nonsense", "The file cannot be read. Save it again, as CSV or as an Excel workbook (.xlsx)")]
    public async Task A_file_of_another_form_is_refused_and_the_answers_stay(string text, string problem)
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["apstra"]).Tick("attended", ["norfolk/15"]);
        var refused = await SendAsync(instructor, form, text, ("content", "Version 3"));
        Reading.Problems(refused).ShouldBe([problem]);
        refused.Typed("content").ShouldBe("Version 3");
        refused.Document.QuerySelector("input[name=attended][value='norfolk/15']")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_has_500_rows_at_most()
    {
        using var instructor = await records.Site.SignedInAsync("instructor");
        var form = (await instructor.GetAsync("/commanders/sessions/new")).Tick("worth", ["apstra"]).Tick("attended", ["norfolk/15"]);
        var numbers = string.Join('\n', Enumerable.Range(5000, 501));
        Reading.Problems(await SendAsync(instructor, form, $"Number\n{numbers}\n")).ShouldBe(["The file must have 500 rows or fewer"]);
    }

    private static Task<Answer> SendAsync(Visitor visitor, Answer form, string text, params (string Field, string Value)[] answers) =>
        visitor.SendAsync(form, "file", "course.csv", Encoding.UTF8.GetBytes(text), "check", answers);

    private static List<string> Rows(Answer page) =>
        [.. page.Document.QuerySelectorAll("[aria-label='Rows of the file'] tbody tr").Select(row => string.Join(" | ", row.Children.Select(Reading.Folded)))];

    private Task RecordAsync(params int[] numbers) => records.Site.Store.RecordAsync([.. numbers.Select(number => $"norfolk/{number}").SelectMany(officer => new Fact[]
    {
        new Officer { Id = officer, Force = "norfolk", Name = $"Commander {officer}" },
        new CommanderEvent { Event = $"{officer}/first", Officer = officer, Role = "tfc", Kind = "initial-accreditation", On = new DateOnly(2025, 3, 1) },
    })]);
}
