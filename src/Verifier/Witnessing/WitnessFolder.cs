using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Verifier.Native;
using ArmedPolicingGov.Verifier.Notes;

namespace ArmedPolicingGov.Verifier.Witnessing;

/// <summary>Where a witness keeps its key and, for each log, the last checkpoint that it cosigned. Several processes may share it.</summary>
internal sealed class WitnessFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = ~(Owner | UnixFileMode.UserExecute);

    private readonly string path;

    public WitnessFolder(string path)
    {
        this.path = Path.GetFullPath(path);
        Directory.CreateDirectory(this.path, Owner | UnixFileMode.UserExecute);
    }

    /// <summary>Waits for one's turn, and keeps it until disposed.</summary>
    public IDisposable Lock() => Disk.Lock(Path.Combine(path, "lock"));

    /// <summary>The witness's key, made on the first start.</summary>
    /// <exception cref="WronglyCalled">The file is open to others, is no key, or is another witness's.</exception>
    public SigningKey OpenKey(string name)
    {
        var file = Path.Combine(path, "key");
        using var turn = Lock();
        if (!File.Exists(file)) Disk.Replace(file, Encoding.UTF8.GetBytes(SigningKey.Make(name, KeyType.Witness).Secret() + "\n"), Owner);
        if ((File.GetUnixFileMode(file) & Others) != UnixFileMode.None) throw new WronglyCalled($"{file} can be read or written by others than its owner. Close it (chmod 600) and consider whether the key is still yours alone.");
        if (SigningKey.Parse(File.ReadAllText(file).TrimEnd('\n')) is not { } key || key.Verifier.Type != KeyType.Witness) throw new WronglyCalled($"{file} holds no witness’s key.");
        return key.Verifier.Name == name ? key : throw new WronglyCalled($"{file} is the key of {key.Verifier.Name}. Start with that name, or with another folder.");
    }

    /// <summary>The last checkpoint that this key cosigned of a log, or null. To be read under the lock.</summary>
    /// <exception cref="InvalidDataException">What is kept is not what this key cosigned.</exception>
    public Checkpoint? Last(string origin, VerifierKey key)
    {
        var file = FileOf(origin);
        if (!File.Exists(file)) return null;
        try
        {
            var checkpoint = Checkpoint.Parse(file, File.ReadAllBytes(file));
            if (checkpoint.Origin == origin && checkpoint.Note.SignedBy([key]).Count > 0) return checkpoint;
        }
        catch (DoesNotHold problem)
        {
            throw new InvalidDataException(problem.Message, problem);
        }

        throw new InvalidDataException($"{file} is not a checkpoint that this witness cosigned.");
    }

    /// <summary>Keeps a cosigned checkpoint for good before it is answered for. To be done under the lock.</summary>
    public void Keep(string origin, string checkpoint) => Disk.Replace(FileOf(origin), Encoding.UTF8.GetBytes(checkpoint), Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

    /// <summary>What a log is called where its own name cannot stand, in file names and addresses.</summary>
    public static string NameOf(string origin) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)));

    private string FileOf(string origin) => Path.Combine(path, NameOf(origin) + ".checkpoint");
}
