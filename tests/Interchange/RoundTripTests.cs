using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Exporting;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>What is exported and imported into an empty store is the same facts, versions, documents and results.</summary>
public sealed class RoundTripTests
{
    public static string Example(string name) => Path.Combine(TestPostgres.Root, "tests", "Rules", "Examples", name, "records");

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task An_example_comes_through_export_and_import_as_it_was(string example)
    {
        await using var store = await TestStore.NewAsync();
        await store.MustImportAsync(Example(example));
        using var folder = new TempFolder();
        await ComesBackAsync(store, folder["out"]);
        (await store.VersionsAsync()).Count.ShouldBeGreaterThan(2_000);
        Directory.GetFiles(folder["out", "files"]).Length.ShouldBeGreaterThan(300);
    }

    [Fact]
    public async Task Corrections_withdrawals_and_documents_whose_names_clash_come_back()
    {
        await using var store = await TestStore.NewAsync();
        using (var folder = Records.All()) await store.MustImportAsync(folder.Path);
        foreach (var (text, file) in ((string, string)[])[("Corrected.\n", "debrief.txt"), ("Below.\n", "debrief.txt/page.txt"), ("", "./sub//empty.txt"), ("", "sub/empty.txt"), ("Other.\n", "sub/../sub/empty.txt"), ("Above.\n", "sub")])
        {
            using var folder = new TempFolder();
            folder.Write($"files/{file}", text);
            folder.Write("deployment_documents.csv", Records.Csv("deployment_documents", Records.Row("deployment_documents", $"file={file}; sha256={Records.Sha256(text)}")));
            await store.MustImportAsync(folder.Path);
        }

        using (var folder = new TempFolder())
        {
            folder.Write("vehicles.csv", "vehicle,force,callsign,in_service_from,in_service_to,recorded_at,recorded_by,withdrawn\nvehicle-1,norfolk,\"=Echo, \"\"Two\"\"\nand three\",2024-01-01,,2026-02-01T00:00:00Z,chronicle,\nvehicle-1,,,,,2026-03-01T00:00:00Z,rota,true\n");
            folder.Write("napp_meetings.csv", "meeting,held_on,cancelled,recorded_at,recorded_by,withdrawn\nmeeting-1,2026-01-16,true,2026-02-01T00:00:00Z,,true\n");
            await store.MustImportAsync(folder.Path);
        }

        using var target = new TempFolder();
        await ComesBackAsync(store, target["out"]);
        (await store.VersionsAsync()).Count.ShouldBe(27 + 6 + 3);
    }

    [Fact]
    public async Task An_export_as_known_at_K_leaves_out_what_came_later()
    {
        await using var store = await TestStore.NewAsync();
        using var first = Records.All();
        var k = ((Outcome.Recorded)(await store.MustImportAsync(first.Path)).Outcome).ReceivedAt;
        var before = await store.VersionsAsync();
        using (var later = Records.Of("vehicles", Records.Row("vehicles", "callsign=Later"), Records.Row("vehicles", "vehicle=vehicle-2"))) await store.MustImportAsync(later.Path);

        using var target = new TempFolder();
        (await store.Get<ExportFolder>().WriteAsync(target["out"], k, CancellationToken.None)).Rows.ShouldBe(27);
        await using var other = await TestStore.NewAsync();
        await other.MustImportAsync(target["out"]);
        (await other.VersionsAsync()).ShouldBe(before);
        (await store.Get<ExportFolder>().WriteAsync(target["earlier"], k.AddTicks(-10), CancellationToken.None)).Rows.ShouldBe(0);
    }

    [Fact]
    public async Task An_export_never_writes_over_anything()
    {
        await using var store = await TestStore.NewAsync();
        using var folder = Records.All();
        foreach (var path in (string[])[folder.Path, folder["officers.csv"]])
            (await Should.ThrowAsync<IOException>(() => store.Get<ExportFolder>().WriteAsync(path, null, CancellationToken.None))).Message.ShouldContain(path);
        (await File.ReadAllTextAsync(folder["officers.csv"])).ShouldBe(Records.Csv("officers", Records.Row("officers")));
    }

    private static async Task ComesBackAsync(TestStore store, string folder)
    {
        await store.Get<ExportFolder>().WriteAsync(folder, null, CancellationToken.None);
        await using var other = await TestStore.NewAsync(store.Store.Kind);
        await other.MustImportAsync(folder);

        (await other.VersionsAsync()).ShouldBe(await store.VersionsAsync());
        (await ResultsAsync(other)).ShouldBe(await ResultsAsync(store));
        (await other.ImportAsync(folder)).Outcome.ShouldBeOfType<Outcome.NothingNew>();
        (await store.ImportAsync(folder)).Outcome.ShouldBeOfType<Outcome.NothingNew>();

        var again = $"{folder}-again";
        await other.Get<ExportFolder>().WriteAsync(again, null, CancellationToken.None);
        Contents(again).ShouldBe(Contents(folder));
    }

    private static async Task<string> ResultsAsync(TestStore store)
    {
        var known = await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.Source, null, CancellationToken.None);
        using var json = new MemoryStream();
        Evaluation.Run(FactBook.Of(known.Facts, store.Reference), new DateOnly(2026, 3, 31), Recommendations.Rules.Scope.All).Write(json, known.AsKnownAt, Clock.Source);
        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }

    private static IEnumerable<string> Contents(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}").Order(StringComparer.Ordinal);
}
