using System.Globalization;
using ArmedPolicingGov.Facts;
using CsvHelper;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Says faults as they are found: each on a line, and in a CSV file where one is asked for.</summary>
internal sealed class FaultReport : IDisposable
{
    private readonly CsvWriter? csv;

    /// <summary>Begins the file, where there is one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public FaultReport(string? path)
    {
        if (path is null) return;
        csv = new CsvWriter(new StreamWriter(path), new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = CsvHelper.Configuration.InjectionOptions.Escape });
        foreach (var column in (string[])["file", "line", "column", "value", "problem", "mend"]) csv.WriteField(column);
        csv.NextRecord();
        // A disk that is full already is found out before anything is recorded.
        csv.Flush();
    }

    public void Say(Fault fault)
    {
        Console.Error.WriteLine(Line(fault));
        if (csv is null) return;
        foreach (var cell in (string?[])[File(fault), fault.Line?.ToString(CultureInfo.InvariantCulture), fault.Column, fault.Value, fault.Problem, fault.Mend]) csv.WriteField(cell);
        csv.NextRecord();
    }

    public void Dispose() => csv?.Dispose();

    private static string Line(Fault fault)
    {
        string?[] places = [File(fault), fault.Line is { } line ? $"line {line}" : null, fault.Column is { } column ? $"column {column}" : null, fault.Value is { } value ? $"“{value.ReplaceLineEndings(" ")}”" : null];
        return $"{string.Join(", ", places.Where(place => place is not null))}: {fault.Problem}. {fault.Mend}.";
    }

    private static string? File(Fault fault) => fault.Kind.Length == 0 ? null : $"{fault.Kind}.csv";
}
