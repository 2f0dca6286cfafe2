using System.Diagnostics;

namespace ArmedPolicingGov.Ledger.Server;

/// <summary>Runs a program of the machine to its end, as another user where that is needed.</summary>
internal static class Command
{
    public static bool IsRoot => Environment.IsPrivilegedProcess;

    /// <summary>Returns exit code and all that it printed. Its arguments go as a list: no shell reads them.</summary>
    public static (int ExitCode, string Output) Run(string? asUser, string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = "/" };
        if (asUser is null) start.FileName = program;
        else
        {
            start.FileName = "runuser";
            foreach (var argument in (string[])["-u", asUser, "--", program]) start.ArgumentList.Add(argument);
        }

        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new ServerProblem($"{program} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, output.Result + errors.Result);
    }
}
