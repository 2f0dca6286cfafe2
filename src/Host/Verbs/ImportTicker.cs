using System.Diagnostics;
using ArmedPolicingGov.Interchange.Importing;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Says how far an import has come: on a terminal one line that is written over, elsewhere one line a minute.</summary>
internal sealed class ImportTicker : IProgress<ImportProgress>
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromMinutes(1);

    private readonly bool isTerminal = !Console.IsErrorRedirected;
    private readonly long began = Stopwatch.GetTimestamp();
    private long said = Stopwatch.GetTimestamp();

    public void Report(ImportProgress value)
    {
        if (Stopwatch.GetElapsedTime(said) < (isTerminal ? OnTerminal : Elsewhere)) return;
        said = Stopwatch.GetTimestamp();
        var elapsed = Stopwatch.GetElapsedTime(began);
        var line = value.Done is > 0.01 and < 1
            ? $"{value.Doing}: {value.Rows:N0} rows, {value.Rows / Math.Max(0.001, elapsed.TotalSeconds):N0} a second, about {elapsed * ((1 - value.Done) / value.Done):h\\:mm\\:ss} left to read"
            : $"{value.Doing}: {value.Rows:N0}";
        if (isTerminal) Console.Error.Write($"\r{line.PadRight(78)}");
        else Console.Error.WriteLine(line);
    }

    public void Clear()
    {
        if (isTerminal) Console.Error.Write($"\r{"",78}\r");
    }
}
