using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>A data folder that the user of the server may enter, with a server of its own that is stopped when a test ends.</summary>
public sealed class OwnData : IDisposable
{
    private readonly TempFolder folder = new();

    public OwnData()
    {
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        folder.Write("records/officers.csv", "officer,force,name\nnorfolk/1,norfolk,Officer One\n");
    }

    public string Path => folder["data"];

    public string Records => folder["records"];

    /// <summary>The server's process; null when none runs.</summary>
    public int? Postmaster => File.Exists(PidFile) ? int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture) : null;

    private string PidFile => System.IO.Path.Combine(Path, "postgres", "postmaster.pid");

    public HostProcess Start(params IReadOnlyList<string> arguments) =>
        HostProcess.Start(new Dictionary<string, string>(StringComparer.Ordinal) { ["DATA"] = Path, ["PORT"] = "0" }, arguments, line => line.StartsWith("Open", StringComparison.Ordinal));

    public async Task<HostRun> RunAsync(params IReadOnlyList<string> arguments)
    {
        await using var host = Start(arguments);
        return await host.EndAsync();
    }

    public async Task ImportAsync()
    {
        var run = await RunAsync("import", Records);
        run.ExitCode.ShouldBe(0, run.Errors);
    }

    public void Dispose()
    {
        PrivatePostgres.Start(Path).DisposeAsync().AsTask().Wait();
        folder.Dispose();
    }
}

/// <summary>The product's own PostgreSQL: there when it is needed, gone when nobody uses it, whole after every crash.</summary>
public sealed class PrivatePostgresTests(OwnData data) : IClassFixture<OwnData>
{
    [Fact]
    public async Task The_server_starts_for_the_first_user_and_is_stopped_by_the_last()
    {
        var runs = await Task.WhenAll(data.RunAsync("import", data.Records), data.RunAsync("import", data.Records, "--store", "other"));
        runs.ShouldAllBe(run => run.ExitCode == 0);
        data.Postmaster.ShouldBeNull();

        await using var first = PrivatePostgres.Start(data.Path);
        var postmaster = data.Postmaster.ShouldNotBeNull();
        await using (PrivatePostgres.Start(data.Path)) data.Postmaster.ShouldBe(postmaster);
        (await data.RunAsync("import", data.Records)).Output.ShouldStartWith("Nothing new");
        data.Postmaster.ShouldBe(postmaster);
        await AnswersAsync(first);
        await first.DisposeAsync();
        data.Postmaster.ShouldBeNull();
    }

    [Fact]
    public async Task A_host_that_is_killed_leaves_a_server_that_the_next_one_uses_and_stops()
    {
        await data.ImportAsync();
        await using (var host = data.Start("serve", "--store", "live"))
        {
            await host.Ready;
            host.Kill();
            await host.EndAsync();
        }

        data.Postmaster.ShouldNotBeNull();
        (await data.RunAsync("import", data.Records)).Output.ShouldStartWith("Nothing new");
        data.Postmaster.ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_is_killed_with_its_host_comes_back_with_every_record()
    {
        await data.ImportAsync();
        await using (var host = data.Start("serve", "--store", "live"))
        {
            await host.Ready;
            Kill(data.Postmaster.ShouldNotBeNull());
            host.Kill();
            await host.EndAsync();
        }

        var next = await data.RunAsync("import", data.Records);
        (next.ExitCode, next.Errors).ShouldBe((0, ""));
        next.Output.ShouldStartWith("Nothing new");
        data.Postmaster.ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_is_killed_under_somebody_is_started_again_by_the_next_host()
    {
        await using var user = PrivatePostgres.Start(data.Path);
        await AnswersAsync(user);
        Kill(data.Postmaster.ShouldNotBeNull());
        await data.ImportAsync();
        await AnswersAsync(user);
    }

    [Fact]
    public async Task Data_folders_do_not_meet()
    {
        using var other = new OwnData();
        await data.ImportAsync();
        await using var here = PrivatePostgres.Start(data.Path);
        await using var there = PrivatePostgres.Start(other.Path);
        data.Postmaster.ShouldNotBe(other.Postmaster);
        var evaluation = await other.RunAsync("evaluate", "--format", "json");
        evaluation.Output.ShouldContain("\"asKnownAt\":null");
        (await data.RunAsync("import", data.Records)).Output.ShouldStartWith("Nothing new");
    }

    [Fact]
    public async Task The_server_runs_without_privileges_and_its_secrets_are_readable_by_nobody_else()
    {
        await using var server = PrivatePostgres.Start(data.Path);
        var status = await File.ReadAllLinesAsync($"/proc/{data.Postmaster}/status");
        status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1].ShouldNotBe("0");
        foreach (var secret in (string[])[server.Folder.OwnerSecret, server.Folder.SuperuserSecret]) File.GetUnixFileMode(secret).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await File.ReadAllTextAsync($"/proc/{data.Postmaster}/cmdline")).ShouldContain("listen_addresses=");
        server.Folder.MovedFrom.ShouldBeNull();
    }

    [Fact]
    public async Task Data_in_a_place_that_the_servers_user_may_not_enter_lie_elsewhere_and_that_is_said()
    {
        using var closed = new TempFolder();
        File.SetUnixFileMode(closed.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var wanted = closed["data"];
        string? lies;
        await using (var host = HostProcess.Start(new Dictionary<string, string>(StringComparer.Ordinal) { ["DATA"] = wanted, ["PORT"] = "0" }, ["serve", "--store", "live"], line => line.StartsWith("Open", StringComparison.Ordinal)))
        {
            var line = (await host.Ready).Split('\n').Single(each => each.StartsWith("Data ", StringComparison.Ordinal));
            lies = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
            if (Environment.IsPrivilegedProcess) line.ShouldContain($"may not enter {wanted})");
            else lies.ShouldBe(wanted);
            host.Signal("TERM");
            await host.EndAsync();
        }

        File.Exists(Path.Combine(lies, "postgres", "PG_VERSION")).ShouldBeTrue();
        File.Exists(Path.Combine(lies, "postgres", "postmaster.pid")).ShouldBeFalse();
        Directory.Delete(lies, recursive: true);
    }

    [Fact]
    public async Task A_taken_port_is_a_clear_error_and_starts_no_server()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var nowhere = new TempFolder();
        await using var host = HostProcess.Start(new Dictionary<string, string>(StringComparer.Ordinal) { ["DATA"] = nowhere["data"], ["PORT"] = port.ToString(CultureInfo.InvariantCulture) }, ["serve", "--store", "live"]);
        var run = await host.EndAsync();
        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.Errors.Trim().ShouldBe($"Port {port} is taken by another program. Stop it, or set ARMEDPOLICINGGOV_PORT to another port.");
        Directory.Exists(nowhere["data"]).ShouldBeFalse();
    }

    private static async Task AnswersAsync(PrivatePostgres server)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select 1", connection);
        (await command.ExecuteScalarAsync()).ShouldBe(1);
    }

    private static void Kill(int process)
    {
        using var kill = Process.Start("kill", ["-9", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
