using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Ledger.Writing;

/// <inheritdoc cref="IRecordFacts"/>
internal sealed class RecordFacts : IRecordFacts
{
    private const int Tries = 5;
    private const long LockOfTheLedger = 7126203;
    private const long LockOfImports = 7126204;

    private readonly Store store;
    private readonly Kinds kinds;
    private readonly Reference reference;
    private readonly TimeProvider clock;
    private readonly Permissions permissions;
    private readonly Dictionary<Kind, KindSql> sql;
    private readonly ILookup<Kind, FactCheck> checks;
    private readonly IReadOnlyList<StagedCheck> stagedChecks;
    private readonly StepReached step;

    public RecordFacts(Store store, Kinds kinds, Reference reference, TimeProvider clock, Permissions permissions, IEnumerable<FactCheck> checks, IEnumerable<StagedCheck> stagedChecks, StepReached step)
    {
        (this.store, this.kinds, this.reference, this.clock, this.permissions, this.step) = (store, kinds, reference, clock, permissions, step);
        sql = kinds.All.ToDictionary(kind => kind, kind => new KindSql(kind));
        this.checks = checks.ToLookup(check => check.Kind);
        this.stagedChecks = [.. stagedChecks];
    }

    public async Task<Outcome> RecordAsync(Recording recording, CancellationToken cancel)
    {
        for (var left = recording.IsBulk ? 1 : Tries; ; left--)
        {
            if (await TryAsync(recording, cancel) is { } outcome) return outcome;
            if (left > 1) continue;
            recording.Faults.Add(new Fault("", null, null, null, "Somebody recorded one of these records while this was being checked", "Do it again: nothing was recorded"));
            return new Outcome.Refused();
        }
    }

    /// <summary>Returns null when somebody recorded one of the same facts in the meantime.</summary>
    private async Task<Outcome?> TryAsync(Recording recording, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var connection = await (recording.IsBulk ? store.Importer : store.Recorder).OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var statements = new Statements(connection, areTogether: recording is { IsBulk: false, AcceptValidRows: false });
        var session = new RecordingSession(connection, statements, recording);
        if (recording.IsBulk) await session.LockAsync(LockOfImports, cancel);
        await session.ActInAsync(Scopes.All(reference), cancel);
        await session.FindEndAsync(cancel);

        var staging = new Staging(connection, statements, kinds, sql, checks);
        if (recording.IsBulk) await staging.CopyAsync(recording, now, cancel);
        else await staging.InsertAsync(recording, stagedChecks, now, cancel);
        var (staged, checkedUpTo) = (staging.Staged, session.NextSeq);
        step("append: staged");
        if (recording.IsBulk)
        {
            await session.AnalyseAsync(staged, cancel);
            await staging.MakeTablesAsync(stagedChecks.Where(check => staged.Any(kind => kind.Kind == check.Kind)).SelectMany(check => check.Needs), cancel);
        }

        await session.OfferDocumentsAsync(staged, cancel);
        var stagedFaults = new StagedChecks(statements, kinds, sql, stagedChecks);
        await stagedFaults.RunAsync(staged, recording.Faults, recording.AcceptValidRows, cancel);
        if (recording.IsBulk && !MayGoOn(recording)) return new Outcome.Refused();
        var counts = await session.SettleAsync(staging, kinds, sql, ToTheSecond(now), cancel);
        if (recording.AcceptValidRows && session.HasLeftOut)
        {
            // What names a row that the person may not record names nothing any more.
            await stagedFaults.RunAsync(staged, recording.Faults, remove: true, cancel);
            counts = await session.SettleAsync(staging, kinds, sql, ToTheSecond(now), cancel);
        }

        await statements.SendAsync(cancel);
        if (recording is { IsBulk: true, Changes: { } tell }) await session.TellChangesAsync(staged, tell, cancel);
        if (!MayGoOn(recording)) return new Outcome.Refused();
        if (counts.Values.Sum() == 0) return new Outcome.NothingNew();
        if (!session.Authorise(staged, permissions)) return new Outcome.Refused();
        if (!recording.IsTrial) await session.KeepDocumentsAsync(cancel);
        step("append: documents stored");
        step("append: checked");
        await session.ActInAsync(recording.Act.By.Writes, cancel);
        if (recording.IsTrial)
        {
            await session.LookAtBasisAsync(sql, cancel);
            await statements.SendAsync(cancel);
            return session.IsStillBased() ? new Outcome.Sound() : new Outcome.Refused();
        }

        recording.Progress?.Report(("Recording", counts.Values.Sum()));
        await session.LockAsync(LockOfTheLedger, cancel);
        await session.FindEndAsync(cancel);
        if (statements.AreTogether || session.NextSeq > checkedUpTo) await session.LookForOthersAsync(staged, checkedUpTo, cancel);
        await session.LookAtBasisAsync(sql, cancel);
        if (!recording.IsBulk) await stagedFaults.RunAtLockAsync(staged, recording.Faults, cancel);
        await statements.SendAsync(cancel);
        step("append: locked");
        if (session.NextSeq > checkedUpTo && session.IsOvertaken) return null;
        if (!session.IsStillBased() || !MayGoOn(recording)) return new Outcome.Refused();
        var (first, received) = (session.NextSeq, NextStamp(session.LastAt));
        await session.AppendAsync(staged, counts, received, cancel);
        step("append: written");
        // From here on it is recorded or it is not: who stops it now must not be told that nothing was.
        await transaction.CommitAsync(CancellationToken.None);
        step("append: committed");
        return new Outcome.Recorded(recording.Act.Id, received, first, counts.Values.Sum());
    }

    private static bool MayGoOn(Recording recording) => (recording.Faults.Count == 0 || recording.AcceptValidRows) && recording.MayRecord();

    /// <summary>The clock, in microseconds, and later than every stamp before it even when the clock went back.</summary>
    private DateTimeOffset NextStamp(DateTimeOffset? last)
    {
        var now = clock.GetUtcNow();
        var stamp = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        return last is { } earlier && stamp <= earlier ? earlier.AddTicks(TimeSpan.TicksPerMicrosecond) : stamp;
    }

    private static DateTimeOffset ToTheSecond(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
}
