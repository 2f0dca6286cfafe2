namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Says before a large import what it will hold up: its last part is one transaction under the ledger's lock.</summary>
internal static class HoldUp
{
    /// <summary>About what a row takes in a record file.</summary>
    private const long BytesOfARow = 130;

    /// <summary>So many rows are recorded in less time than somebody notices.</summary>
    private const long Unnoticed = 50_000;

    /// <summary>Rows recorded each second on a small machine, rounded down.</summary>
    private const long EachSecond = 20_000;

    /// <summary>The warning for a folder; null for one that nobody will notice, or that cannot be read.</summary>
    public static string? Of(string folder)
    {
        if (!Directory.Exists(folder)) return null;
        var rows = new DirectoryInfo(folder).EnumerateFiles("*.csv").Sum(file => file.Length) / BytesOfARow;
        return rows <= Unnoticed ? null
            : $"This is a large import, of about {rows:N0} rows. Reading and checking it holds nobody up. Recording it at the end takes about {Math.Max(5, rows / EachSecond):N0} seconds, in which nobody else’s records are taken: they wait.";
    }
}
