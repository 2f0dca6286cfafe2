using System.Text.Json;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Interchange.Unfinished;

/// <summary>
/// The unfinished imports of a store, each a folder that only the product's user may enter: its state and the files that were
/// uploaded. They are personal data that nobody has recorded: gone when the import is recorded, given up, or a week old.
/// </summary>
internal sealed class UnfinishedImports(UploadsFolder uploads, Store store)
{
    private const UnixFileMode Closed = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string State = "import.json";

    private readonly string root = Path.Combine(uploads.Path, store.Name);

    public string FolderOf(Guid id) => Path.Combine(root, $"{id:N}");

    /// <summary>Where the record files stand that are imported.</summary>
    public string RecordsOf(Guid id) => Path.Combine(FolderOf(id), "records");

    public string TableOf(Guid id, SourceTable table) => Path.Combine(FolderOf(id), "tables", table.Path);

    public string FaultsOf(Guid id) => Path.Combine(FolderOf(id), "faults.jsonl");

    /// <summary>Makes the folder of a new import.</summary>
    public void Begin(Guid id)
    {
        Directory.CreateDirectory(uploads.Path, Closed);
        Directory.CreateDirectory(root, Closed);
        foreach (var folder in (string[])["uploaded", "tables"]) Directory.CreateDirectory(Path.Combine(Directory.CreateDirectory(FolderOf(id), Closed).FullName, folder));
    }

    /// <summary>Writes the state whole or not at all.</summary>
    public void Keep(UnfinishedImport import)
    {
        var path = Path.Combine(FolderOf(import.Id), State);
        var next = $"{path}.{Guid.CreateVersion7():N}";
        File.WriteAllText(next, JsonSerializer.Serialize(import));
        File.Move(next, path, overwrite: true);
    }

    /// <summary>Null when there is none, it was given up, or a crash of the machine left no state that can be read.</summary>
    public UnfinishedImport? Find(Guid id)
    {
        var path = Path.Combine(FolderOf(id), State);
        try
        {
            return JsonSerializer.Deserialize<UnfinishedImport>(File.ReadAllText(path));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>All of them, the newest first.</summary>
    public IReadOnlyList<UnfinishedImport> All() => !Directory.Exists(root) ? [] :
        [.. Directory.EnumerateDirectories(root).Select(folder => Guid.TryParse(Path.GetFileName(folder), out var id) ? Find(id) : null).OfType<UnfinishedImport>().OrderByDescending(each => each.BegunAt)];

    /// <summary>Takes away everything that was uploaded; what is left says that it was recorded, and by which act.</summary>
    public void Finish(UnfinishedImport import)
    {
        Keep(import with { Tables = [], Found = null, Reason = null, Evidence = null, Note = null });
        foreach (var folder in Directory.EnumerateDirectories(FolderOf(import.Id))) Directory.Delete(folder, recursive: true);
        File.Delete(FaultsOf(import.Id));
    }

    public void GiveUp(Guid id)
    {
        if (Directory.Exists(FolderOf(id))) Directory.Delete(FolderOf(id), recursive: true);
    }

    /// <summary>The folders of imports without a state: the upload broke off, or the machine did.</summary>
    public IEnumerable<string> BrokenOff() => !Directory.Exists(root) ? [] : Directory.EnumerateDirectories(root).Where(folder => !Guid.TryParse(Path.GetFileName(folder), out var id) || Find(id) is null);
}
