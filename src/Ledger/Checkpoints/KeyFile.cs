using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>The key that signs a store's checkpoints: <c>ledger-STORE.key</c>, one line, for its owner alone.</summary>
public sealed class KeyFile(KeyFolder folder, Store store)
{
    private readonly string path = folder.Key(store.Name);

    /// <summary>The public key. A store that has signed nothing yet gets its key here.</summary>
    /// <exception cref="ServerProblem">The key cannot be used; says why and what to do.</exception>
    public async Task<VerifierKey> VerifierAsync(CancellationToken cancel) => (await OpenAsync(cancel)).Verifier;

    /// <summary>
    /// Makes the key that is to come after the present one, and keeps it beside it: whoever is interrupted between telling
    /// of it and using it finds it here again.
    /// </summary>
    public VerifierKey PrepareNext()
    {
        var next = folder.NextKey(store.Name);
        DurableFile.MakeFolder(folder.Path);
        if (!File.Exists(next)) DurableFile.WriteNew(next, Line(SigningKey.Generate(store.Origin)));
        return Read(next).Verifier;
    }

    /// <summary>Puts the prepared key in place; the one before it is kept under the next free number, where there is one.</summary>
    /// <exception cref="ServerProblem">None was prepared.</exception>
    public VerifierKey PutNextInPlace()
    {
        var next = folder.NextKey(store.Name);
        if (!File.Exists(next)) throw new ServerProblem($"No key was prepared ({next}). Begin the change of the key again.");
        var key = Read(next);
        if (File.Exists(path)) KeepOld(File.ReadAllText(path));
        DurableFile.Move(next, path);
        return key.Verifier;
    }

    internal async Task<SigningKey> OpenAsync(CancellationToken cancel)
    {
        if (!File.Exists(path)) await MakeAsync(cancel);
        return Read(path);
    }

    private async Task MakeAsync(CancellationToken cancel)
    {
        if (File.Exists(folder.LastSigned(store.Name)) || await HasSignedAsync(cancel))
        {
            // Whoever signed first made the key before that, perhaps since this host looked for it.
            if (File.Exists(path)) return;
            throw new ServerProblem($"The key that signs the checkpoints of the store {store.Name} is missing ({path}). Bring it back from its safe copy: until then nothing is signed.");
        }

        DurableFile.MakeFolder(folder.Path);
        // Of several hosts that start together one makes it.
        DurableFile.WriteNew(path, Line(SigningKey.Generate(store.Origin)));
    }

    private async Task<bool> HasSignedAsync(CancellationToken cancel)
    {
        await using var find = store.Book.CreateCommand("select exists (select from ledger.checkpoints)");
        return await find.ExecuteScalarAsync(cancel) is true;
    }

    private SigningKey Read(string file)
    {
        if (DurableFile.IsOpenToOthers(file))
            throw new ServerProblem($"Others than its owner can read or change the signing key {file}. Close it (chmod 600), and change the key if somebody may have read it: until it is closed nothing is signed.");
        try
        {
            var key = SigningKey.Parse(File.ReadAllText(file).TrimEnd('\n'));
            return key.Name == store.Origin ? key : throw new ServerProblem($"The signing key {file} is of {key.Name}, and the store {store.Name} is {store.Origin}. Put the store’s own key there; if the store was made anew under its old name, move the old files ledger-{store.Name}.* away.");
        }
        catch (FormatException problem)
        {
            throw new ServerProblem($"The file {file} holds no signing key: {problem.Message} Bring it back from its safe copy.", problem);
        }
    }

    private void KeepOld(string line)
    {
        for (var number = 1; !DurableFile.WriteNew(folder.OldKey(store.Name, number), line); number++)
        {
            if (File.ReadAllText(folder.OldKey(store.Name, number)) == line) return;
        }
    }

    private static string Line(SigningKey key) => key.ToSecretLine() + "\n";
}
