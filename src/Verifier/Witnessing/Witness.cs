using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Proofs;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Witnessing;

/// <summary>Cosigns checkpoints of the logs that it knows, each only when it goes on from the one that it cosigned before.</summary>
internal sealed class Witness(WitnessFolder folder, SigningKey key, IReadOnlyList<VerifierKey> logs, TimeProvider clock) : IDisposable
{
    // Requests of this process queue here, so that at most one thread waits for the lock on the file.
    private readonly SemaphoreSlim turn = new(1);

    public void Dispose() => turn.Dispose();

    /// <summary>Cosigns a checkpoint, or says why not.</summary>
    /// <param name="request">The body: the size that was cosigned last, the proof from there, and the new checkpoint.</param>
    public async Task<Answer> AddCheckpointAsync(byte[] request, CancellationToken cancel)
    {
        ConsistencyFile asked;
        try
        {
            asked = ConsistencyFile.Parse("the request", request);
        }
        catch (DoesNotHold problem)
        {
            return Answer.Malformed(problem.Message);
        }

        if (Refuse(asked) is { } refusal) return refusal;
        await turn.WaitAsync(cancel);
        try
        {
            using var held = folder.Lock();
            return Cosign(asked);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The last cosigned checkpoint of the log whose name is spelled so in addresses; null when there is none.</summary>
    public string? Last(string name)
    {
        if (logs.FirstOrDefault(log => WitnessFolder.NameOf(log.Name) == name) is not { } known || folder.Last(known.Name, key.Verifier) is not { } last) return null;
        return last.Note.ToString();
    }

    private Answer? Refuse(ConsistencyFile asked)
    {
        var known = logs.Where(log => log.Name == asked.Checkpoint.Origin).ToList();
        if (known.Count == 0) return Answer.UnknownLog;
        try
        {
            if (asked.Checkpoint.Note.SignedBy(known).Count == 0) return Answer.NotSigned("The checkpoint is not signed by the log’s key.");
        }
        catch (DoesNotHold problem)
        {
            return Answer.NotSigned(problem.Message);
        }

        return asked.OldSize > asked.Checkpoint.Size ? Answer.Malformed("The old size is larger than the new one.") : null;
    }

    /// <summary>Compares with what is kept and keeps the new one: under the lock, so that no other request comes in between.</summary>
    private Answer Cosign(ConsistencyFile asked)
    {
        var (origin, size, root) = (asked.Checkpoint.Origin, asked.Checkpoint.Size, asked.Checkpoint.Root);
        var last = folder.Last(origin, key.Verifier);
        if (asked.OldSize != (last?.Size ?? 0)) return Answer.OtherSize(last?.Size ?? 0);
        if (!ConsistencyProof.Holds(asked.OldSize, last?.Root ?? Merkle.Empty, size, root, asked.Path)) return Answer.NotConsistent("The checkpoint is not shown to go on from the last one.");
        var line = key.Line(asked.Checkpoint.Note.Text, clock.GetUtcNow());
        var known = logs.Where(log => log.Name == origin).ToList();
        folder.Keep(origin, $"{asked.Checkpoint.Note.Text}\n{string.Concat(asked.Checkpoint.Note.Signatures.Where(signature => known.Exists(signature.IsOf)))}{line}");
        return Answer.Cosigned(line);
    }
}
