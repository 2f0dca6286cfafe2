using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Interchange.Importing;

/// <summary>A folder of record files, looked over before anything is read: what it holds that it should not is a fault.</summary>
internal sealed class RecordFolder
{
    private const string Documents = "files";

    private readonly List<(Kind Kind, string Path)> files = [];

    private RecordFolder(string path) => FilesFolder = Path.Combine(path, Documents);

    /// <summary>The record files, in the order of <see cref="Kinds.All"/>.</summary>
    public IReadOnlyList<(Kind Kind, string Path)> Files => files;

    public string FilesFolder { get; }

    public long Bytes => files.Sum(file => new FileInfo(file.Path).Length);

    /// <summary>Returns null, with faults, when the folder cannot be imported into this store at all.</summary>
    public static RecordFolder? Open(string path, Kinds kinds, StoreKind store, Faults faults)
    {
        if (!Directory.Exists(path))
        {
            faults.Add(new Fault("", null, null, path, File.Exists(path) ? "is a file, not a folder" : "is not a folder that exists", "Give the folder that holds the record files"));
            return null;
        }

        var before = faults.Count;
        var folder = new RecordFolder(path);
        foreach (var entry in Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal)) folder.Take(entry, kinds, faults);
        folder.files.Sort((one, other) => Place(kinds, one.Kind).CompareTo(Place(kinds, other.Kind)));
        CheckOrigin(path, store, faults);
        return faults.Count == before ? folder : null;
    }

    private static int Place(Kinds kinds, Kind kind) => kinds.All.Index().First(each => each.Item == kind).Index;

    private void Take(string entry, Kinds kinds, Faults faults)
    {
        var name = Path.GetFileName(entry);
        if (new FileInfo(entry).LinkTarget is not null)
            faults.Add(new Fault("", null, null, name, "is a link, which could lead out of the folder", "Put the file itself there"));
        else if (Directory.Exists(entry))
        {
            if (name != Documents) faults.Add(new Fault("", null, null, name, "is a folder that does not belong here", $"Take it out; documents stand in the folder “{Documents}”"));
        }
        else if (name == StoreFile.Name) return;
        else if (name.EndsWith(".csv", StringComparison.Ordinal) && kinds.Find(name[..^4]) is { StaysInStore: false } kind) files.Add((kind, entry));
        else faults.Add(new Fault("", null, null, name, "is not one of the record files", $"Take it out, or name it as one of: {string.Join(", ", kinds.Exchanged.Select(each => each.Name + ".csv"))}"));
    }

    private static void CheckOrigin(string path, StoreKind store, Faults faults)
    {
        try
        {
            if (StoreFile.Read(path)?.Kind == StoreFile.Simulated && store == StoreKind.Live)
                faults.Add(new Fault("", null, null, StoreFile.Name, "says that these records are simulated, and this store is live", "Import them into a store created with --simulated"));
        }
        catch (InvalidDataException problem)
        {
            faults.Add(new Fault("", null, null, StoreFile.Name, problem.Message, "Correct it, or take it out if the records are real"));
        }
    }
}
