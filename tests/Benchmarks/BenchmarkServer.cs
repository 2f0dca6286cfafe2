using System.Diagnostics;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Benchmarks;

/// <summary>A private server with the settings of the product, durable as there, and PostgreSQL's own programs beside it.</summary>
internal sealed class BenchmarkServer : IAsyncDisposable
{
    private readonly PrivatePostgres postgres;

    private BenchmarkServer(PrivatePostgres postgres, string data) => (this.postgres, Data) = (postgres, data);

    /// <summary>The folder of its data, and of what a host keeps beside them.</summary>
    public string Data { get; }

    public DatabaseServer Server => new(postgres.ConnectionString);

    public static BenchmarkServer Start(string data) => new(PrivatePostgres.Start(data), data);

    /// <summary>Runs a program of PostgreSQL to its end.</summary>
    /// <returns>How long it took, and what it said.</returns>
    public static async Task<(TimeSpan Time, string Output)> RunAsync(string program, string connection, params IEnumerable<string> arguments)
    {
        var given = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(Find(program)) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in new[] { ("PGHOST", given.Host), ("PGPORT", $"{given.Port}"), ("PGUSER", given.Username), ("PGPASSWORD", given.Password), ("PGDATABASE", given.Database) }) start.Environment[name] = value;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var time = Stopwatch.GetElapsedTime(began);
        return process.ExitCode == 0 ? (time, await output) : throw new InvalidOperationException($"{program} failed: {await errors}");
    }

    public ValueTask DisposeAsync() => postgres.DisposeAsync();

    private static string Find(string program) =>
        Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", program)).LastOrDefault(File.Exists) ?? program;
}
