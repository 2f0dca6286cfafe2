using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Imports.Importing;

namespace ArmedPolicingGov.Web.Tests.Imports;

/// <summary>An import gives nobody more than they have: each row is authorised for whoever imports.</summary>
public sealed class WhoMayImportTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_armourer_cannot_import_commander_events()
    {
        await site.Store.RecordAsync(new Officer { Id = "norfolk/1", Force = "norfolk", Name = "Robin Ash" });
        using var armourer = await site.SignedInAsync("armourer");
        var check = await armourer.UploadAsync(Sent.Csv("events.csv", Events, "norfolk/e1,norfolk/1,sfc,initial-accreditation,,2026-03-02,,"));
        check.Faults().Single().ShouldContain("Holds commander events, which your role does not record.");
        check.Document.QuerySelectorAll("button[value=record]").ShouldBeEmpty();
        (await CountAsync("accreditation.commander_events")).ShouldBe(0);
    }

    [Fact]
    public async Task Rows_of_another_force_are_faults_with_their_lines_and_so_are_those_that_name_them()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var check = await liaison.UploadAsync(
            Sent.Csv("officers.csv", Officers, "norfolk/1,norfolk,Robin Ash", "kent/2,kent,Sam Lee"),
            Sent.Csv("tracking_training.csv", "officer,on,expires_on", "norfolk/1,2026-03-02,", "kent/2,2026-03-02,"));
        check.Faults().Count.ShouldBe(2);
        check.Faults()[0].ShouldStartWith("officers.csv | 3 | force | kent | Belongs to a force or region that you may not record for.");
        check.Faults()[1].ShouldStartWith("tracking_training.csv | 3 | officer | kent/2 | Belongs to a force or region that you may not record for.");
        await liaison.DoAsync(check, "Record 2 changes without the faulty rows", ("reason", "Ours"));
        (await CountAsync("organisation.officers")).ShouldBe(1);
        (await CountAsync("asset_tracking.tracking_training")).ShouldBe(1);
    }

    [Fact]
    public async Task A_fact_of_another_force_cannot_be_taken_over()
    {
        await site.Store.RecordAsync(new Vehicle { Id = "van-1", Force = "kent", InServiceFrom = new DateOnly(2026, 1, 1) });
        using var liaison = await site.SignedInAsync("liaison");
        var check = await liaison.UploadAsync(Sent.Csv("vehicles.csv", "vehicle,force,callsign,in_service_from,in_service_to", "van-1,norfolk,,2026-01-01,"));
        check.Faults().Single().ShouldContain("Belongs to a force or region that you may not record for.");
        check.Text.ShouldNotContain("kent");
    }

    [Fact]
    public async Task Nobody_sees_the_unfinished_import_of_somebody_else()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var check = await liaison.UploadAsync(Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,"));
        using var instructor = await site.SignedInAsync("instructor");
        foreach (var path in (string[])["", "/progress", "/faults", "/faults/file", "/tables/0", "/tables/0/values"])
            (await instructor.GetAsync(check.Address.AbsolutePath + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (await instructor.GetAsync($"/imports/new?instead={check.Address.AbsolutePath.Split('/')[^1]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await instructor.GetAsync("/imports")).Text.ShouldNotContain("people.csv");
    }

    [Theory]
    [InlineData("inspector")]
    [InlineData("administrator")]
    public async Task Who_only_reads_sees_past_imports_and_cannot_import(string persona)
    {
        using var reader = await site.SignedInAsync(persona);
        var list = await reader.GetAsync("/imports");
        list.Status.ShouldBe(HttpStatusCode.OK);
        list.Text.ShouldNotContain("Import records");
        (await reader.GetAsync("/imports/new")).Text.ShouldNotContain("Upload and check");
    }

    [Fact]
    public async Task What_was_shown_of_an_import_stands_in_the_view_log()
    {
        using var liaison = await site.SignedInAsync("liaison");
        await liaison.UploadAsync(Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,Robin Ash"));
        (await CountAsync("access.view_log where person = 'liaison' and page like '%Imports/Check' and 'officers:norfolk/1' = any (subjects)")).ShouldBe(1);
    }

    private async Task<long> CountAsync(string table)
    {
        // Reads everything, whosever it is.
        await using var count = site.Store.Store.Book.CreateCommand($"select count(*) from {table}");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
