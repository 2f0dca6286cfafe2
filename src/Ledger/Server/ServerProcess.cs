namespace ArmedPolicingGov.Ledger.Server;

/// <summary>Looks at the processes of PostgreSQL as the machine sees them.</summary>
internal static class ServerProcess
{
    /// <summary>True when a process of that id runs and is PostgreSQL: not one that was killed and only not yet buried, nor another with its number.</summary>
    public static bool IsAlive(string process)
    {
        try
        {
            // "7 (postgres) S …": the letter after the name is the state.
            var status = File.ReadAllText($"/proc/{process.Trim()}/stat");
            var end = status.LastIndexOf(')');
            return status[..end].EndsWith("(postgres", StringComparison.Ordinal) && status[end + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>True when some process of a server works in that data folder.</summary>
    public static bool AnyIn(string cluster) => Directory.EnumerateDirectories("/proc").Any(process => char.IsAsciiDigit(Path.GetFileName(process)[0]) && WorksIn(process, cluster));

    private static bool WorksIn(string process, string cluster)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget == cluster;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
