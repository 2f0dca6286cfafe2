using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>The freedoms that the contract gives to whoever writes a folder: each is read as the same records.</summary>
public sealed class AcceptedFormTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task All_26_files_with_a_right_row_each_are_recorded_in_full()
    {
        using var folder = Records.All();
        (await store.MustImportAsync(folder.Path)).Versions.ShouldBe(27);
        var lines = await store.VersionsAsync();
        foreach (var file in Records.Files) lines.ShouldContain(line => line.StartsWith($"{file}|{Records.Row(file).Replace(',', '|').Replace("|false", "|")}|"), file);
    }

    [Fact]
    public async Task A_byte_order_mark_CRLF_another_order_of_columns_spaces_and_blank_lines_change_nothing()
    {
        using var folder = Records.All();
        await store.MustImportAsync(folder.Path);
        foreach (var file in Directory.GetFiles(folder.Path, "*.csv"))
        {
            var lines = (await File.ReadAllLinesAsync(file)).Select(line => string.Join(',', line.Split(',').Reverse().Select(cell => $"  {cell} ")));
            await File.WriteAllTextAsync(file, string.Join("\r\n", [.. lines, "", ""]), new UTF8Encoding(true));
        }

        (await store.MustImportAsync(folder.Path)).Outcome.ShouldBeOfType<Outcome.NothingNew>();
    }

    [Fact]
    public async Task Digests_in_upper_case_quoted_cells_and_blank_booleans_read_as_the_same_record()
    {
        using var folder = Records.All();
        await store.MustImportAsync(folder.Path);
        folder.Write("deployment_documents.csv", Records.Csv("deployment_documents", Records.Row("deployment_documents", $"sha256={Records.Sha256(Records.Document).ToUpperInvariant()}")));
        folder.Write("deployment_officers.csv", Records.Csv("deployment_officers", Records.Row("deployment_officers", "discharged=")));
        folder.Write("officers.csv", Records.Csv("officers", "\"norfolk/1\",\"norfolk\",\" Officer One \""));
        (await store.MustImportAsync(folder.Path)).Outcome.ShouldBeOfType<Outcome.NothingNew>();
    }

    [Fact]
    public async Task Offsets_compare_by_value_so_that_one_moment_is_one_key()
    {
        using var folder = Records.All();
        folder.Write("tracking_checks.csv", Records.Csv("tracking_checks", Records.Row("tracking_checks", "checked_at=2026-06-01T05:00:00Z"), Records.Row("tracking_checks", "checked_at=2026-06-01T06:00:00+01:00")));
        (await store.MustImportAsync(folder.Path)).Versions.ShouldBe(27);
        (await store.VersionsAsync()).Count(line => line.StartsWith("tracking_checks|vehicle-1|2026-06-01T05:00:00Z|", StringComparison.Ordinal)).ShouldBe(1);

        folder.Write("tracking_checks.csv", Records.Csv("tracking_checks", Records.Row("tracking_checks", "checked_at=2026-06-01T06:00:00+01:00; result=faulty")));
        (await store.MustImportAsync(folder.Path)).Versions.ShouldBe(1);
        (await store.VersionsAsync()).Count(line => line.StartsWith("tracking_checks|vehicle-1|2026-06-01T05:00:00Z|", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_cell_of_several_lines_keeps_its_lines_and_later_faults_their_line_numbers()
    {
        using var folder = Records.Of("officers", "norfolk/2,norfolk,\"Officer\nof \"\"three\"\",\nlines\"", "norfolk/3,norfolk,\"Officer\r\nof two\"", "norfolk/4,norfolk,Officer Four");
        await store.MustImportAsync(folder.Path);
        (await store.VersionsAsync()).ShouldContain(line => line.StartsWith("officers|norfolk/2|norfolk|Officer\nof \"three\",\nlines|"));
        (await store.VersionsAsync()).ShouldContain(line => line.StartsWith("officers|norfolk/3|norfolk|Officer\r\nof two|"));

        await File.AppendAllTextAsync(folder["officers.csv"], "norfolk/5,atlantis,Officer Five\nnorfolk/6,norfolk,\n");
        (await store.ImportAsync(folder.Path)).Places.ShouldBe([("officers", 8, "force", "atlantis"), ("officers", 9, "name", null)]);
    }

    [Fact]
    public async Task Blank_is_null_and_takes_no_part_in_checks_of_order()
    {
        using var folder = Records.All();
        folder.Write("vehicles.csv", Records.Csv("vehicles", Records.Row("vehicles", "callsign= ; in_service_to=")));
        folder.Write("rota.csv", Records.Csv("rota", Records.Row("rota", "to=")));
        await store.MustImportAsync(folder.Path);
        (await store.VersionsAsync()).ShouldContain(line => line.StartsWith("vehicles|vehicle-1|norfolk||2024-01-01||"));
    }

    [Fact]
    public async Task Documents_lie_in_subfolders_too_and_two_records_may_name_one_file()
    {
        using var folder = Records.All();
        folder.Write("files/2026/January 2/debrief.txt", Records.Document);
        folder.Write("deployment_documents.csv", Records.Csv("deployment_documents",
            Records.Row("deployment_documents"), Records.Row("deployment_documents", "document=document-2"), Records.Row("deployment_documents", "document=document-3; file=2026/January 2/debrief.txt")));
        (await store.MustImportAsync(folder.Path)).Versions.ShouldBe(29);
    }

    [Fact]
    public async Task A_withdrawn_row_needs_its_key_only()
    {
        using var folder = Records.All();
        await store.MustImportAsync(folder.Path);
        foreach (var file in Contract.Files)
        {
            var keys = file.Columns.Where(column => column.IsKey).Select(column => column.Name).ToList();
            var cells = file.Columns.Select((column, place) => column.IsKey ? Records.Row(file.Name).Split(',')[place] : "");
            folder.Write($"{file.Name}.csv", $"{Records.Header(file.Name)},withdrawn\n{string.Join(',', cells)},true\n");
        }

        (await store.MustImportAsync(folder.Path)).Versions.ShouldBe(26);
        var known = await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.System, null, CancellationToken.None);
        known.Facts.SelectMany(each => each).ShouldHaveSingleItem().ShouldBeOfType<Item>().Id.ShouldBe("carbine");
        (await store.ImportAsync(folder.Path)).Outcome.ShouldBeOfType<Outcome.NothingNew>();
    }

    [Fact]
    public async Task Files_that_are_absent_and_files_without_rows_hold_no_rows()
    {
        using var folder = new TempFolder();
        (await store.MustImportAsync(folder.Path)).Outcome.ShouldBeOfType<Outcome.NothingNew>();
        folder.Write("officers.csv", Records.Csv("officers"));
        (await store.MustImportAsync(folder.Path)).Outcome.ShouldBeOfType<Outcome.NothingNew>();
    }
}
