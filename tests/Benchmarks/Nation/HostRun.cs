using System.Diagnostics;
using System.Globalization;
using ArmedPolicingGov.Host;

namespace ArmedPolicingGov.Benchmarks.Nation;

/// <summary>What a process of the product took.</summary>
/// <param name="Memory">The most that it held of the machine's memory at a time, in MiB.</param>
internal sealed record HostRun(TimeSpan Time, double Memory, string Output)
{
    /// <summary>Runs a verb in a process of its own, as a user would.</summary>
    public static async Task<HostRun> RunAsync(string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(Modules).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["ARMEDPOLICINGGOV_DATA"] = data;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var memory = WatchAsync(process.Id);
        await process.WaitForExitAsync();
        var time = Stopwatch.GetElapsedTime(began);
        return process.ExitCode == 0 ? new HostRun(time, await memory, await output) : throw new InvalidOperationException($"{arguments[0]} failed: {await errors}{await output}");
    }

    /// <summary>The kernel's own high-water mark, as last seen before the process ended.</summary>
    private static async Task<double> WatchAsync(int process)
    {
        var most = 0d;
        while (true)
        {
            try
            {
                var line = (await File.ReadAllLinesAsync($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status")).FirstOrDefault(each => each.StartsWith("VmHWM", StringComparison.Ordinal));
                if (line is null) return most;
                most = double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
            }
            catch (IOException)
            {
                return most;
            }

            await Task.Delay(50);
        }
    }
}
