using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Imports;

/// <summary>Exports of other programs have names of their own: somebody says once what they are.</summary>
public sealed class MappingTests : IAsyncLifetime
{
    private const string Chronicle = "Training ID,Collar No,Qualification,Course Type,Completed,Training Centre,Notes";

    private TestSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        await site.Store.RecordAsync(new Officer { Id = "norfolk/1234", Force = "norfolk", Name = "Robin Ash" }, new Officer { Id = "norfolk/77", Force = "norfolk", Name = "Sam Lee" });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_Chronicle_export_is_mapped_once_and_read_by_itself_the_next_time()
    {
        using var instructor = await site.SignedInAsync("instructor");
        var columns = await instructor.UploadAsync(Sent.Csv("chronicle.csv", Chronicle,
            "CHR-000123,1234,Strategic Firearms Commander,Initial,02/03/2026,College,first", "CHR-000124,77,SFC,Refresher,31/03/2026,,"));
        columns.Heading().ShouldBe("Which column is which?");
        Row(columns, "Collar No").ShouldBe("Collar No 1234 · 77");
        (((AngleSharp.Html.Dom.IHtmlSelectElement)columns.Document.QuerySelector("select[name=kind]")!).Value, columns.Typed("from.officer"), columns.Typed("text.officer"), columns.Typed("from.on")).ShouldBe(("commander_events", "Collar No", "norfolk/", "Completed"));

        var values = await instructor.PressAsync(columns, "Continue", ("from.event", "Training ID"), ("text.event", "norfolk/"), ("from.kind", "Course Type"), ("from.role", "Qualification"), ("from.provider", "Training Centre"), ("from.reference", ""));
        values.Heading().ShouldBe("What the values mean");
        (values.Typed("code.role.0"), values.Typed("code.role.1"), values.Typed("dates")).ShouldBe(("sfc", "sfc", "day-first"));
        Problems(await instructor.PressAsync(values, "Keep the mapping and check the file")).ShouldBe(["Give the mapping a name"]);
        var check = await instructor.DoAsync(values, "Keep the mapping and check the file",
            ("code.kind.0", "initial-accreditation"), ("code.kind.1", "annual-refresher"), ("name", "Chronicle training export"), ("system", "Chronicle"));
        check.Faults().ShouldBeEmpty();
        check.Changes("Commander events").ShouldBe("2 0 0 0 0");
        check.Text.ShouldContain("columns as in the mapping “Chronicle training export”");
        var done = await instructor.DoAsync(check, "Record 2 changes", ("reason", "Training of March"));
        Said(done, "From").ShouldContain("Mapping Chronicle training export (force/norfolk/chronicle-training-export)");
        var history = await instructor.GetAsync("/records/commander_events/history?key=norfolk/chr-000123");
        history.Text.ShouldContain("2 March 2026");
        history.Text.ShouldContain("Chronicle");

        var next = await instructor.UploadAsync(Sent.Csv("chronicle-april.csv", Chronicle, "CHR-000124,77,SFC,Refresher,31/03/2026,,", "CHR-000125,1234,SFC,Refresher,01/04/2026,,", "CHR-000126,1234,SFC,Fitness,41/04/2026,,"));
        next.Heading().ShouldBe("Check what would be imported");
        next.Changes("Commander events").ShouldBe("1 0 0 1 1");
        next.Faults().ShouldContain(fault => fault.StartsWith("chronicle-april.csv | 4 | Course Type | Fitness | ", StringComparison.Ordinal));
        next.Faults().ShouldContain("chronicle-april.csv | 4 | Completed | 41/04/2026 | Is not a date that exists. Write it as day/month/year, like 31/03/2026.");
    }

    [Fact]
    public async Task A_mapping_can_be_changed_and_keeps_its_versions()
    {
        using var instructor = await site.SignedInAsync("instructor");
        var check = await KeepAsync(instructor, "annual-refresher");
        check.Text.ShouldContain("Annual refresher");
        var columns = await instructor.GetAsync(check.Document.QuerySelectorAll("main a").First(link => Folded(link).StartsWith("Change the mapping", StringComparison.Ordinal)).GetAttribute("href")!);
        var values = await instructor.PressAsync(columns, "Continue");
        values.Typed("name").ShouldBe("Chronicle");
        values.Typed("code.kind.0").ShouldBe("annual-refresher");
        var changed = await instructor.DoAsync(values, "Keep the mapping and check the file", ("code.kind.0", "mentored"));
        changed.Text.ShouldContain("Mentored");
        (await instructor.GetAsync("/records/import_mappings/history?key=force/norfolk/chronicle")).Document.QuerySelectorAll("[id^='version-']").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_mapping_of_one_force_is_not_that_of_another()
    {
        using var instructor = await site.SignedInAsync("instructor");
        await KeepAsync(instructor, "annual-refresher");
        using var armourer = await site.SignedInAsync("armourer");
        (await armourer.UploadAsync(Sent.Csv("chronicle.csv", Chronicle, "1,1234,SFC,Refresher,01/04/2026,,"))).Heading().ShouldBe("Which column is which?");
    }

    [Fact]
    public async Task An_Excel_workbook_is_read_with_its_days_numbers_formulas_and_gaps()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var check = await liaison.UploadAsync(new Sent("tracking.xlsx", Workbooks.Of(
            ("vehicles", [["vehicle", "force", "callsign", "in_service_from", "in_service_to"], ["norfolk/v1", "norfolk", ("UPPER(\"ar1\")", "AR1"), new DateOnly(2026, 3, 2), null], ["norfolk/v2", "norfolk", "007", "2026-03-03"]]),
            ("tracking_training", [["officer", "on", "expires_on"], [null, null, null], ["norfolk/1234", new DateOnly(2026, 3, 2), new DateOnly(2025, 3, 2)]]),
            ("Notes", [["nothing to import"]]))));
        check.Changes("Armed response vehicles").ShouldBe("2 0 0 0 0");
        check.Text.ShouldContain("Callsign: AR1");
        check.Text.ShouldContain("Callsign: 007");
        check.Text.ShouldContain("2 March 2026");
        check.Faults().Single().ShouldStartWith("tracking.xlsx, sheet tracking_training | 3 | expires_on | 2025-03-02 | Expires on lies before");
    }

    [Fact]
    public async Task A_rota_in_Excel_is_mapped_with_local_times_and_keeps_its_ids()
    {
        using var lead = await site.SignedInAsync("regional-lead");
        var columns = await lead.UploadAsync(new Sent("rota.xlsx", Workbooks.Of(("Duties",
            [["Duty ID", "Officer", "Command level", "Start", "Finish"], [4711.0, "norfolk/1234", "SFC-S", new DateTime(2026, 7, 1, 18, 0, 0), new DateTime(2026, 7, 2, 6, 30, 0)]]))));
        var values = await lead.PressAsync(columns, "Continue", ("from.shift", "Duty ID"), ("text.shift", "eastern/"), ("from.region", ""), ("text.region", "eastern"), ("from.role", "Command level"), ("from.officer", "Officer"), ("from.from", "Start"), ("from.to", "Finish"));
        var check = await lead.DoAsync(values, "Keep the mapping and check the file", ("code.role.0", "sfc-s"), ("name", "Rota"));
        check.Faults().ShouldBeEmpty();
        await lead.DoAsync(check, "Record 1 change", ("reason", "Rota of July"));
        (await lead.GetAsync("/records/rota/history?key=eastern/4711")).Text.ShouldContain("1 July 2026 at 6pm");
    }

    private static async Task<Answer> KeepAsync(Visitor visitor, string kind)
    {
        var columns = await visitor.UploadAsync(Sent.Csv("chronicle.csv", Chronicle, "1,1234,SFC,Refresher,01/04/2026,,"));
        var values = await visitor.PressAsync(columns, "Continue", ("from.event", "Training ID"), ("from.kind", "Course Type"), ("from.role", "Qualification"), ("from.reference", ""));
        return await visitor.DoAsync(values, "Keep the mapping and check the file", ("code.kind.0", kind), ("name", "Chronicle"));
    }
}
