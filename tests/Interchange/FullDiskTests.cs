using System.Diagnostics;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>
/// Disks that are full. As root on a small disk of their own; else on folders that cannot be written, where the same words
/// must come and nothing half-done may stay.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<string> mounted = [];

    // The user that serves the database must be able to enter.
    public FullDiskTests() => File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);

    private static bool IsRoot => Environment.IsPrivilegedProcess;

    public void Dispose()
    {
        foreach (var disk in mounted) Run("umount", "-l", disk);
        folder.Dispose();
    }

    [Fact]
    public async Task An_export_onto_a_full_disk_is_an_error_in_words_and_leaves_nothing_half_done()
    {
        await using var store = await TestStore.NewAsync();
        await store.MustImportAsync(RoundTripTests.Example("a"));
        var disk = Disk("64k");
        if (!IsRoot) File.SetUnixFileMode(disk, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var run = await HostProcess.RunAsync("export", Path.Combine(disk, "out"), "--store", store.Store.Name);

        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith(IsRoot ? "No space left on device" : "Access to the path");
        Directory.EnumerateFileSystemEntries(disk).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_runs_out_of_disk_says_so_and_once_there_is_room_the_import_works()
    {
        if (!IsRoot)
        {
            // Only root can make a small disk; the words for it are tried in ImportVerbTests by the server's own error.
            var refused = await ImportAsync("/proc/no-such-data");
            refused.ExitCode.ShouldBe(1);
            refused.ErrorLines.ShouldHaveSingleItem();
            return;
        }

        var disk = Disk("100m");
        using var records = Records.All();
        var rows = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            var bytes = new byte[30_000_000];
            new Random(number).NextBytes(bytes);
            await File.WriteAllBytesAsync(records["files", $"large-{number}.bin"], bytes);
            rows.Add(Records.Row("deployment_documents", $"document=document-{number + 2}; file=large-{number}.bin; sha256={Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}"));
        }

        using (var first = Records.All()) (await ImportAsync(disk, first.Path)).ExitCode.ShouldBe(0);
        records.Write("deployment_documents.csv", Records.Csv("deployment_documents", rows));
        var full = await ImportAsync(disk, records.Path);
        (full.ExitCode, full.Output).ShouldBe((1, ""));
        // Where the server can write no log of what it does either, it stops.
        full.ErrorLines.ShouldHaveSingleItem().ShouldMatch("^The (disk of the database server is full|database server stopped answering)");

        Run("mount", "-o", "remount,size=1g", disk);
        var next = await ImportAsync(disk, records.Path);
        next.Errors.ShouldBe("", await File.ReadAllTextAsync(Path.Combine(disk, "data", "postgres", "server.log")));
        next.Output.ShouldStartWith("Recorded 3 new versions");
    }

    private static async Task<HostRun> ImportAsync(string data, string records = "/nowhere")
    {
        await using var host = HostProcess.Start(new Dictionary<string, string>(StringComparer.Ordinal) { ["DATA"] = Path.Combine(data, "data") }, ["import", records]);
        return await host.EndAsync();
    }

    private string Disk(string size)
    {
        var disk = folder[$"disk-{mounted.Count}"];
        Directory.CreateDirectory(disk);
        if (!IsRoot) return disk;
        Run("mount", "-t", "tmpfs", "-o", $"size={size},mode=755", "tmpfs", disk);
        mounted.Add(disk);
        return disk;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }
}
