using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>
/// The checkpoint that was signed last, in a file beside the key. Written before anybody sees the signature: whatever
/// becomes of the database, nothing is signed that does not go on from it.
/// </summary>
internal sealed class LastSigned(KeyFolder folder, Store store)
{
    public string Path { get; } = folder.LastSigned(store.Name);

    /// <summary>What was signed last; null when nothing was yet.</summary>
    /// <exception cref="ServerProblem">The file is no checkpoint of this store.</exception>
    public Checkpoint? Read()
    {
        if (!File.Exists(Path)) return null;
        try
        {
            var checkpoint = Checkpoint.Parse(SignedNote.Parse(File.ReadAllBytes(Path)).Text);
            return checkpoint.Origin == store.Origin ? checkpoint : throw new ServerProblem($"The last signed checkpoint {Path} is of {checkpoint.Origin}, and the store {store.Name} is {store.Origin}. If the store was made anew under its old name, move the old files ledger-{store.Name}.* away.");
        }
        catch (FormatException problem)
        {
            throw new ServerProblem($"The file {Path} holds no checkpoint: {problem.Message} {HowToBringBack}", problem);
        }
    }

    /// <summary>Keeps a note before it is shown. What it held already is not written again.</summary>
    public void Write(SignedNote note)
    {
        if (File.Exists(Path) && File.ReadAllText(Path) == note.ToString()) return;
        DurableFile.Replace(Path, note.ToString());
    }

    public ServerProblem Missing() => new($"The store {store.Name} has signed checkpoints, and the last one is missing beside its key ({Path}). {HowToBringBack}");

    private string HowToBringBack => $"Bring it back: the newest checkpoint of this store that you or a witness have kept will do. Until then nothing is signed, so that {store.Origin} never says two things.";
}
