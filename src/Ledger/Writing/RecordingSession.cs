using System.Security.Cryptography;
using ArmedPolicingGov.Facts;
using Npgsql;
using NpgsqlTypes;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>The steps of one act inside its transaction. What they find stands in its properties, once it was read.</summary>
internal sealed class RecordingSession(NpgsqlConnection connection, Statements statements, Recording recording)
{
    private readonly SortedSet<string> scopes = new(StringComparer.Ordinal);
    private readonly SortedSet<string> named = new(StringComparer.Ordinal);
    private readonly List<(Basis Basis, long? Seq)> found = [];
    private bool isOvertaken;
    private long documentsThere;

    /// <summary>The place after the last leaf.</summary>
    public long NextSeq { get; private set; }

    /// <summary>The last stamp; null in an empty store.</summary>
    public DateTimeOffset? LastAt { get; private set; }

    /// <summary>Every scope that the act touches: those of its versions, and those of the facts as they are known before it.</summary>
    public IReadOnlyList<string> Scopes => [.. scopes];

    public Task ActInAsync(IReadOnlyList<string> all, CancellationToken cancel) =>
        statements.ReadAsync("select set_config('app.scopes', @scopes, true)", static _ => { }, cancel, new NpgsqlParameter("scopes", string.Join(',', all)));

    /// <summary>Waits for a lock that is held to the end of the transaction.</summary>
    public Task LockAsync(long number, CancellationToken cancel) =>
        statements.ReadAsync("select pg_advisory_xact_lock(@number)", static _ => { }, cancel, new NpgsqlParameter("number", number));

    /// <summary>Looks where the ledger ends.</summary>
    public Task FindEndAsync(CancellationToken cancel) => statements.ReadAsync("select next_seq, last_at from ledger.ending()", row =>
    {
        NextSeq = row.GetInt64(0);
        LastAt = row.IsDBNull(1) ? null : row.GetFieldValue<DateTimeOffset>(1);
    }, cancel);

    /// <summary>Tells the planner how much is staged.</summary>
    public async Task AnalyseAsync(IReadOnlyList<KindSql> staged, CancellationToken cancel)
    {
        foreach (var kind in staged) await statements.RunAsync(kind.Analyse, cancel);
    }

    /// <summary>Says which documents the act brings.</summary>
    public async Task OfferDocumentsAsync(IReadOnlyList<KindSql> staged, CancellationToken cancel)
    {
        if (!staged.Any(kind => kind.NamesDocuments)) return;
        await statements.RunAsync(KindSql.CreateOffered, cancel);
        await statements.RunAsync(KindSql.ClearOffered, cancel);
        await statements.RunAsync(KindSql.Offer, cancel, new NpgsqlParameter("digests", recording.Documents.Keys.ToArray()));
    }

    /// <summary>Stores the documents that the act brings and that its versions name: of what was left out, none.</summary>
    public async Task KeepDocumentsAsync(CancellationToken cancel)
    {
        var kept = 0L;
        named.IntersectWith(recording.Documents.Keys);
        foreach (var sha256 in named)
        {
            await DocumentStore.KeepAsync(connection, sha256, recording.Documents[sha256], cancel);
            if (++kept % 100 == 0) recording.Progress?.Report(("Storing documents", kept));
        }
    }

    /// <summary>Leaves out what is known, chooses the open times of recording, stamps scopes, numbers the rest.</summary>
    /// <returns>How many versions of each kind are left, once that was read.</returns>
    public async Task<IReadOnlyDictionary<KindSql, long>> SettleAsync(Staging staging, Kinds kinds, IReadOnlyDictionary<Kind, KindSql> sql, DateTimeOffset moment, CancellationToken cancel)
    {
        var counts = new Dictionary<KindSql, long>();
        scopes.Clear();
        named.Clear();
        foreach (var kind in staging.Staged)
        {
            if (staging.HasOpen(kind)) await CloseAsync(kind, moment, cancel);
            await StampScopeAsync(kind, kinds, sql, cancel);
            if (recording.IsBulk) await LookAtScopeAsync(kind, cancel);
            await statements.ReadAsync(kind.Count, row => counts[kind] = row.GetInt64(0), cancel);
            if (statements.AreTogether || counts[kind] < staging.Count(kind)) await statements.RunAsync(kind.Number, cancel);
            await statements.ReadAsync(kind.ScopesOf, row => scopes.Add(row.GetString(0)), cancel);
            if (kind.NamesDocuments) await statements.ReadAsync(kind.Documents, row => named.Add(row.GetString(0)), cancel);
        }

        return counts;
    }

    /// <summary>Settling found rows of an import that the person may not record.</summary>
    public bool HasLeftOut { get; private set; }

    /// <summary>Tells what an import changes, now that only what is right and new is left of it.</summary>
    public async Task TellChangesAsync(IReadOnlyList<KindSql> staged, Action<KindChanges> tell, CancellationToken cancel)
    {
        foreach (var kind in staged)
        {
            var (added, changed, withdrawn) = (0L, 0L, 0L);
            var first = new List<FactChange>();
            await statements.ReadAsync(kind.CountChanges, row => (added, changed, withdrawn) = (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), cancel);
            await statements.ReadAsync(kind.FirstChanges, row => first.Add(ReadChange.Of(row, kind.Kind)), cancel);
            await statements.SendAsync(cancel);
            tell(new KindChanges(kind.Kind, added, changed, withdrawn, first));
        }
    }

    /// <summary>False, with a fault, when the person may not record such facts, or not for that force or region.</summary>
    public bool Authorise(IReadOnlyList<KindSql> staged, Permissions permissions)
    {
        foreach (var kind in staged.Select(each => each.Kind).Where(kind => !permissions.MayRecord(recording.Act.By, kind)))
        {
            recording.Faults.Add(new Fault(kind.Name, null, null, null, $"Your role does not record {kind.Many}", "Ask the force liaison officer, or whoever keeps these records"));
            return false;
        }

        var closed = scopes.Except(recording.Act.By.Writes, StringComparer.Ordinal).ToList();
        if (closed.Count > 0)
            recording.Faults.Add(new Fault("", null, null, string.Join(", ", closed), "belongs to a force or region that you may not record for", "Ask somebody of that force or region to record it"));
        return closed.Count == 0;
    }

    /// <summary>Looks whether somebody recorded the same facts, or erased a document of the act, since it was checked.</summary>
    public async Task LookForOthersAsync(IReadOnlyList<KindSql> staged, long checkedUpTo, CancellationToken cancel)
    {
        foreach (var kind in staged) await statements.ReadAsync(kind.Overtaken, _ => isOvertaken = true, cancel, new NpgsqlParameter("checked", checkedUpTo));
        if (named.Count > 0) await statements.ReadAsync(KindSql.DocumentsThere, row => documentsThere = row.GetInt64(0), cancel, new NpgsqlParameter("digests", named.ToArray()));
    }

    /// <summary>What <see cref="LookForOthersAsync"/> found.</summary>
    public bool IsOvertaken => isOvertaken || documentsThere < named.Count;

    /// <summary>Looks which version came last of the facts that the act is based on.</summary>
    public async Task LookAtBasisAsync(IReadOnlyDictionary<Kind, KindSql> sql, CancellationToken cancel)
    {
        foreach (var basis in recording.Based)
        {
            await statements.ReadAsync(sql[basis.Kind].LatestOf, row => found.Add((basis, row.IsDBNull(0) ? null : row.GetInt64(0))), cancel,
                new NpgsqlParameter("kind", basis.Kind.Name), new NpgsqlParameter("key", basis.Key));
        }
    }

    /// <summary>False, with a fault, when somebody recorded a further version since the one that this act is based on.</summary>
    public bool IsStillBased()
    {
        foreach (var ((kind, key, seq), _) in found.Where(each => each.Seq != each.Basis.Seq).Take(1))
        {
            recording.Faults.Add(seq is null
                ? new Fault(kind.Name, null, kind.KeyColumns[0].Name, key, $"A record with this reference exists already", "Give another reference, or correct the record that exists")
                : new Fault(kind.Name, null, null, key, "Somebody else has changed this record since you opened it", "Look at the record as it is now, and correct it again if that is still needed"));
            return false;
        }

        return true;
    }

    public async Task AppendAsync(IReadOnlyList<KindSql> staged, IReadOnlyDictionary<KindSql, long> counts, DateTimeOffset received, CancellationToken cancel)
    {
        var act = recording.Act;
        var first = NextSeq;
        var own = new ActLeaf(act, Scopes, received, first++, counts.Values.Sum(), RandomNumberGenerator.GetBytes(Commitment.SaltLength));
        await statements.RunAsync("insert into ledger.acts (act, received_at, kind, person, role, reason, evidence, scopes, first_seq, versions, salt) values (@act, @received, @kind, @person, @role, @reason, @evidence, @scopes, @seq, @versions, @salt)",
            cancel, new("act", act.Id), Received(received), new("kind", act.Kind), new("person", act.By.Id), new("role", act.By.Role),
            Text("reason", act.Reason), Text("evidence", act.Evidence), new("scopes", scopes.ToArray()), new("seq", own.Seq), new("versions", own.Versions), new("salt", own.Salt));
        await statements.RunAsync("insert into ledger.entries (seq, act, kind, scope, leaf, hash) values (@seq, @act, @kind, @scope, @leaf, @hash)",
            cancel, new("seq", own.Seq), new("act", act.Id), new("kind", ActLeaf.Kind), new("scope", own.Scope), new("leaf", own.Leaf), new("hash", own.Hash));
        foreach (var kind in staged.Where(kind => counts[kind] > 0))
        {
            await statements.RunAsync(kind.InsertVersions, cancel, new("first", first), Received(received));
            await statements.RunAsync(kind.InsertEntries, cancel, new("first", first), Received(received), new("act", act.Id.ToString()), new("kind", kind.Kind.Name));
            await statements.RunAsync(await IsAnyKnownAsync(kind, cancel) ? kind.MoveNow : kind.StartNow, cancel, new("first", first), Received(received));
            first += counts[kind];
        }

        await statements.SendAsync(cancel);
    }

    /// <summary>Asks where that spares work: a small act's statements go together, unanswered.</summary>
    private async Task<bool> IsAnyKnownAsync(KindSql kind, CancellationToken cancel)
    {
        var isKnown = true;
        if (!statements.AreTogether) await statements.ReadAsync(kind.IsAnyKnown, row => isKnown = row.GetBoolean(0), cancel);
        return isKnown;
    }

    private async Task CloseAsync(KindSql kind, DateTimeOffset moment, CancellationToken cancel)
    {
        await statements.RunAsync(kind.DropUnchanged, cancel);
        await statements.RunAsync(kind.CloseMoments, cancel, new NpgsqlParameter("moment", moment.UtcDateTime));
        await statements.RunAsync(kind.CloseCommitments, cancel);
    }

    /// <summary>Of an import, each row that the person may not record is a fault of its own; small acts are authorised as a whole.</summary>
    private Task LookAtScopeAsync(KindSql kind, CancellationToken cancel)
    {
        var column = kind.Kind.Scope ?? kind.Kind.KeyColumns[0].Name;
        var writes = new NpgsqlParameter("writes", recording.Act.By.Writes.ToArray());
        return statements.ReadAsync(recording.AcceptValidRows ? kind.Remove(kind.OutOfScope, column) : kind.Find(kind.OutOfScope, column), Read, cancel, writes);

        void Read(NpgsqlDataReader row)
        {
            HasLeftOut = true;
            var line = row.GetInt32(0);
            recording.Faults.Add(new Fault(kind.Kind.Name, line == 0 ? null : line, column, row.IsDBNull(2) ? row.GetString(1) : row.GetString(2),
                "belongs to a force or region that you may not record for", "Take the row out, and ask somebody of that force or region to record it"));
        }
    }

    private async Task StampScopeAsync(KindSql kind, Kinds kinds, IReadOnlyDictionary<Kind, KindSql> sql, CancellationToken cancel)
    {
        if (kind.Kind.Scope is { } column && kind.Kind.Column(column) is { References: { } owner, Type: ColumnType.Identifier })
            await statements.RunAsync(kind.TakeScopeOf(sql[kinds.Named(owner)], column), cancel);
        await statements.RunAsync(kind.TakeScopeOfBefore, cancel);
    }

    private static NpgsqlParameter Received(DateTimeOffset received) => new("received", NpgsqlDbType.TimestampTz) { Value = received.UtcDateTime };

    /// <summary>A blank text is none, which is one and the same in the act's leaf.</summary>
    private static NpgsqlParameter Text(string name, string? value) => new(name, NpgsqlDbType.Text) { Value = string.IsNullOrEmpty(value) ? DBNull.Value : value };
}
