using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>With --accept-valid-rows what is right is recorded, and what is wrong, or leans on it, is reported and left out.</summary>
public sealed class ValidRowsTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Valid_rows_are_recorded_and_a_row_that_refers_to_a_refused_row_is_refused_down_the_whole_line()
    {
        using var folder = Records.All();
        folder.Write("deployments.csv", Records.Csv("deployments", Records.Row("deployments"), Records.Row("deployments", "deployment=deployment-2; force=atlantis")));
        folder.Write("deployment_documents.csv", Records.Csv("deployment_documents", Records.Row("deployment_documents"), Records.Row("deployment_documents", "document=document-2; deployment=deployment-2")));
        folder.Write("document_checks.csv", Records.Csv("document_checks", Records.Row("document_checks"), Records.Row("document_checks", "document=document-2")));

        var imported = await store.ImportAsync(folder.Path, acceptValidRows: true);

        imported.Versions.ShouldBe(27);
        imported.Places.ShouldBe([("deployments", 3, "force", "atlantis"), ("deployment_documents", 3, "deployment", "deployment-2"), ("document_checks", 3, "document", "document-2")]);
        (await store.VersionsAsync()).ShouldNotContain(line => line.Contains("deployment-2") || line.Contains("document-2"));
    }

    [Fact]
    public async Task A_row_that_a_later_check_refuses_takes_those_with_it_that_refer_to_it()
    {
        using var folder = Records.All();
        folder.Write("posts.csv", Records.Csv("posts", Records.Row("posts", "post=armoury-manager; area=armoury-2")));
        folder.Write("armouries.csv", Records.Csv("armouries", Records.Row("armouries"), Records.Row("armouries", "armoury=armoury-2; closed_on=2024-01-01")));
        folder.Write("armoury_audits.csv", Records.Csv("armoury_audits", Records.Row("armoury_audits"), Records.Row("armoury_audits", "audit=audit-2; armoury=armoury-2")));
        folder.Write("armoury_findings.csv", Records.Csv("armoury_findings", Records.Row("armoury_findings"), Records.Row("armoury_findings", "finding=finding-2; audit=audit-2")));

        var imported = await store.ImportAsync(folder.Path, acceptValidRows: true);

        imported.Versions.ShouldBe(26);
        imported.Places.ShouldBe([("armouries", 3, "closed_on", "2024-01-01"), ("posts", 2, "area", "armoury-2"), ("armoury_audits", 3, "armoury", "armoury-2"), ("armoury_findings", 3, "audit", "audit-2")], ignoreOrder: true);
    }

    [Fact]
    public async Task Rows_that_contradict_each_other_are_all_left_out_with_what_refers_to_them()
    {
        using var folder = Records.All();
        folder.Write("vehicles.csv", Records.Csv("vehicles", Records.Row("vehicles"), Records.Row("vehicles", "callsign=Echo Two")));
        var imported = await store.ImportAsync(folder.Path, acceptValidRows: true);
        imported.Places.ShouldBe([("vehicles", 2, "vehicle", "vehicle-1"), ("vehicles", 3, "vehicle", "vehicle-1"), ("tracking_checks", 2, "vehicle", "vehicle-1"), ("deployment_vehicles", 2, "vehicle", "vehicle-1")], ignoreOrder: true);
        imported.Versions.ShouldBe(24);
    }

    [Fact]
    public async Task A_folder_of_faulty_rows_only_records_nothing()
    {
        using var folder = Records.Of("ranks", Records.Row("ranks"));
        var imported = await store.ImportAsync(folder.Path, acceptValidRows: true);
        imported.Outcome.ShouldBeOfType<Outcome.NothingNew>();
        imported.Places.ShouldBe([("ranks", 2, "officer", "norfolk/1")]);
        (await store.VersionsAsync()).ShouldBeEmpty();
    }
}
