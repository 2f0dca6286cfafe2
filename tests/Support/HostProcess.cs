using System.Diagnostics;
using System.Globalization;

namespace ArmedPolicingGov.Tests.Support;

/// <summary>What a run of the real host left behind.</summary>
public sealed record HostRun(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The real host as a process of its own, with its verbs, its environment, its signals and its exit code.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "ArmedPolicingGov.Host.dll");

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private HostProcess(Process process, Func<string, bool>? isReady)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
        output = ReadOutputAsync(isReady ?? (_ => false));
    }

    /// <summary>Done with all the lines up to the one that was waited for; cancelled when the process ended without it.</summary>
    public Task<string> Ready => ready.Task;

    private readonly TaskCompletionSource<string> ready = new();

    /// <summary>Starts a verb on the server of the tests.</summary>
    public static async Task<HostProcess> OnTestServerAsync(params IReadOnlyList<string> arguments) =>
        Start(new Dictionary<string, string>(StringComparer.Ordinal) { ["DATABASE"] = (await TestPostgres.ServerAsync()).Maintenance }, arguments);

    /// <summary>Starts a verb.</summary>
    /// <param name="environment">The settings of the product by their names without its prefix.</param>
    /// <param name="isReady">Says of a line of output that <see cref="Ready"/> waited for it.</param>
    public static HostProcess Start(IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> arguments, Func<string, bool>? isReady = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in (string[])[Dll, .. arguments]) start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ARMEDPOLICINGGOV_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name.StartsWith("DOTNET_", StringComparison.Ordinal) ? name : "ARMEDPOLICINGGOV_" + name] = value;
        return new HostProcess(Process.Start(start) ?? throw new InvalidOperationException("The host did not start."), isReady);
    }

    /// <summary>Runs a verb on the server of the tests to its end.</summary>
    public static async Task<HostRun> RunAsync(params IReadOnlyList<string> arguments)
    {
        await using var host = await OnTestServerAsync(arguments);
        return await host.EndAsync();
    }

    public async Task<HostRun> EndAsync()
    {
        await process.WaitForExitAsync();
        return new HostRun(process.ExitCode, await output, await errors);
    }

    /// <summary>True when it ended by itself within a time.</summary>
    public bool EndsWithin(TimeSpan time) => process.WaitForExit(time);

    /// <summary>As <c>kill -9</c>.</summary>
    public void Kill() => process.Kill();

    /// <summary>As Ctrl-C on a terminal.</summary>
    public void Interrupt() => Signal("INT");

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<string> ReadOutputAsync(Func<string, bool> isReady)
    {
        var all = new System.Text.StringBuilder();
        var buffer = new char[4096];
        while (await process.StandardOutput.ReadAsync(buffer) is > 0 and var length)
        {
            all.Append(buffer, 0, length);
            if (!ready.Task.IsCompleted && all.ToString().Split('\n').SkipLast(1).Any(isReady)) ready.TrySetResult(all.ToString());
        }

        ready.TrySetCanceled();
        return all.ToString();
    }
}
