using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;

namespace ArmedPolicingGov.Ledger.Writing;

/// <inheritdoc cref="IRecordFacts"/>
internal sealed class RecordFacts : IRecordFacts
{
    private const int Tries = 5;

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
        await using var connection = await store.Recorder.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var session = new RecordingSession(connection, recording);
        if (recording.IsBulk) await session.ExecuteAsync("select pg_advisory_xact_lock(7126204)", cancel);
        await session.ActInAsync(Scopes.All(reference), cancel);

        var checkedUpTo = (await session.EndingAsync(cancel)).NextSeq;
        var staging = new Staging(connection, kinds, sql, checks);
        await staging.StageAsync(recording, now, cancel);
        var staged = staging.Staged;
        step("append: staged");
        await session.AnalyseAsync(staged, cancel);
        if (recording.AcceptValidRows || recording.Faults.Count == 0) await session.KeepDocumentsAsync(cancel);
        foreach (var needed in stagedChecks.Where(check => staged.Any(kind => kind.Kind == check.Kind)).SelectMany(check => check.Needs)) await staging.MakeTableAsync(needed, cancel);
        step("append: documents stored");
        await new StagedChecks(connection, kinds, sql, stagedChecks).RunAsync(staged, recording.Faults, recording.AcceptValidRows, cancel);
        if ((recording.Faults.Count > 0 && !recording.AcceptValidRows) || !recording.MayRecord()) return new Outcome.Refused();

        step("append: checked");
        var counts = await session.SettleAsync(staging, kinds, sql, ToTheSecond(now), cancel);
        if (counts.Values.Sum() == 0) return new Outcome.NothingNew();
        var scopes = await session.ScopesAsync(staged, cancel);
        if (!session.Authorise(staged, permissions, scopes)) return new Outcome.Refused();
        await session.ActInAsync(recording.Act.By.Writes, cancel);
        if (recording.IsTrial) return await session.IsStillBasedAsync(sql, cancel) ? new Outcome.Sound() : new Outcome.Refused();

        recording.Progress?.Report(("Recording", counts.Values.Sum()));
        await session.ExecuteAsync("select pg_advisory_xact_lock(7126203)", cancel);
        step("append: locked");
        var (first, last) = await session.EndingAsync(cancel);
        if (first > checkedUpTo && (await session.OvertakenAsync(staged, checkedUpTo, cancel) || await session.LacksDocumentsAsync(cancel))) return null;
        if (!await session.IsStillBasedAsync(sql, cancel)) return new Outcome.Refused();
        var received = NextStamp(last);
        await session.AppendAsync(staged, counts, scopes, first, received, cancel);
        step("append: written");
        // From here on it is recorded or it is not: who stops it now must not be told that nothing was.
        await transaction.CommitAsync(CancellationToken.None);
        step("append: committed");
        return new Outcome.Recorded(recording.Act.Id, received, first, counts.Values.Sum());
    }

    /// <summary>The clock, in microseconds, and later than every stamp before it even when the clock went back.</summary>
    private DateTimeOffset NextStamp(DateTimeOffset? last)
    {
        var now = clock.GetUtcNow();
        var stamp = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        return last is { } earlier && stamp <= earlier ? earlier.AddTicks(TimeSpan.TicksPerMicrosecond) : stamp;
    }

    private static DateTimeOffset ToTheSecond(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
}
