namespace ArmedPolicingGov.Interchange;

/// <summary>
/// The file that says what a folder of records comes from: the product adds it to a folder of simulated records, so that
/// they never pass for real ones. One row: the kind of store, and the day as at which its pages open.
/// </summary>
internal sealed record StoreFile(string Kind, DateOnly? OpensOn)
{
    public const string Name = "store.csv";

    public const string Simulated = "simulated";

    private const string Header = "kind,opens_on";

    /// <summary>Reads the file of a folder; null when it has none.</summary>
    /// <exception cref="InvalidDataException">It is there and is not of the form that the product writes.</exception>
    public static StoreFile? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return null;
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).ToArray();
        var cells = lines.Length == 2 && lines[0] == Header ? lines[1].Split(',') : [];
        return cells.Length == 2 && cells[0] is "live" or Simulated && (cells[1].Length == 0 || Facts.LondonTime.TryParseDay(cells[1], out _))
            ? new StoreFile(cells[0], Facts.LondonTime.TryParseDay(cells[1], out var day) ? day : null)
            : throw new InvalidDataException($"{Name} must have the header “{Header}” and one row, like “simulated,2026-03-31”.");
    }

    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, Name), $"{Header}\n{Kind},{Facts.ColumnText.Write(OpensOn)}\n");
}
