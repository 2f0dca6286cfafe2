namespace ArmedPolicingGov.Interchange.Mapping;

/// <summary>Writes rows of CSV each on a given line, with blank lines between, which readers pass over.</summary>
internal sealed class LineWriter(StreamWriter writer) : IDisposable
{
    private int next = 1;

    public void Write(int line, IEnumerable<string> cells)
    {
        var text = string.Join(',', cells.Select(Quoted));
        for (; next < line; next++) writer.Write('\n');
        writer.Write(text);
        writer.Write('\n');
        next += 1 + text.Count(letter => letter == '\n');
    }

    public void Dispose() => writer.Dispose();

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\r", "", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
