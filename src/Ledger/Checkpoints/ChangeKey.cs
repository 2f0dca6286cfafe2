using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>
/// Lets a new key sign from now on, in an order that leaves a way back at each step: the new key is made, recorded in the
/// ledger, vouched for by a checkpoint that the old key signs, and only then put in place.
/// </summary>
public sealed class ChangeKey(KeyFile key, MakeCheckpoint make, IRecordFacts record)
{
    /// <summary>Changes the key. Begun again after an interruption, it goes on with the key that was made then.</summary>
    /// <returns>The key that signed up to now, and the one that signs from now on.</returns>
    /// <exception cref="ServerProblem">The present key cannot be used, so nobody could vouch for the next one; or the change could not be recorded.</exception>
    public async Task<(VerifierKey Before, VerifierKey Now)> RunAsync(string reason, Person by, CancellationToken cancel)
    {
        await make.RunAsync(cancel);
        var before = await key.VerifierAsync(cancel);
        var next = key.PrepareNext();
        var fact = new CheckpointKey { VerifierKey = next.ToString(), Replaces = before.ToString(), Reason = reason };
        var recording = new Recording(new Act(Guid.CreateVersion7(), "change-key", by, reason), [new Row(CheckpointKey.Declaration, fact)]);
        if (await record.RecordAsync(recording, cancel) is Outcome.Refused) throw new ServerProblem($"The change of the key could not be recorded: {recording.Faults.First[0].Problem}. Nothing was changed.");
        await make.RunAsync(cancel);
        var now = key.PutNextInPlace();
        await make.RunAsync(cancel);
        return (before, now);
    }
}
