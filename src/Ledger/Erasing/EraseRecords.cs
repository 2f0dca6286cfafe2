using System.Globalization;
using System.Security.Cryptography;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Erasing;

/// <summary>What is to be erased, on whose decision and why.</summary>
/// <param name="Places">The places in the ledger of the versions to erase; empty: all of them.</param>
/// <param name="NamesSomebody">The key itself must go, because it names somebody; then every version goes.</param>
/// <param name="Authority">Whose decision it is, with its reference.</param>
public sealed record Erase(Kind Kind, string Key, IReadOnlyList<long> Places, bool NamesSomebody, string Authority, string Reason, DateOnly DecidedOn, Person By)
{
    /// <summary>The last version that the person had before them: a later one refuses the erasure. Null: whatever there is.</summary>
    public long? Basis { get; init; }
}

/// <summary>A record that must be kept whole until further notice.</summary>
public sealed record Hold(Kind Kind, string Key, string Authority, string Reason, DateOnly PlacedOn, Person By);

/// <summary>
/// Erases what the law says must go, and holds what the law says must stay. Holds and erasures take turns, so that no hold
/// comes too late.
/// </summary>
public sealed class EraseRecords(Store store, Kinds kinds, IRecordFacts record)
{
    /// <summary>What begins the key that stands in for one that named somebody.</summary>
    public const string MadeUpKey = "erased/";

    /// <summary>Takes the content and the salt of versions out of the store. Their leaves stay, and with them every proof.</summary>
    /// <returns>Recorded; or refused, with faults: there is no such version, a hold stands against it, or it may not be done by this person.</returns>
    public async Task<Outcome> EraseAsync(Erase erase, Faults faults, CancellationToken cancel)
    {
        await using var turn = await Turn.TakeAsync(store, cancel);
        var look = new HeldRecord(turn.Connection, kinds);
        var all = await look.VersionsAsync(erase.Kind, erase.Key, cancel);
        var versions = Chosen(all, erase.Places);
        if (all.Any(each => each.Seq > erase.Basis)) return Refuse(faults, erase.Kind, erase.Key, "was changed by somebody since you looked at it", "Look at it as it is now, and choose again what must go");
        if (versions.Count == 0 || versions.Count < erase.Places.Count) return Refuse(faults, erase.Kind, erase.Key, "has no such version, or it was erased before", "Look at the record again");
        if (erase.NamesSomebody && erase.Places.Count > 0) return Refuse(faults, erase.Kind, erase.Key, "is named by its reference, which every version bears", "Erase all its versions");
        foreach (var hold in await look.HoldsAsync(erase.Kind, erase.Key, cancel)) faults.Add(hold.Refusal());
        if (faults.Count > 0) return new Outcome.Refused();
        var touches = string.Join(' ', await look.TouchesAsync(erase.Kind, erase.Key, cancel));
        var key = erase.NamesSomebody ? $"{MadeUpKey}{RandomNumberGenerator.GetHexString(24, lowercase: true)}" : erase.Key;
        return await RecordAsync("erase", erase.By, erase.Reason, erase.Authority, erase.Basis is null ? [] : [new Basis(erase.Kind, erase.Key, erase.Basis)], faults, cancel, [.. versions.Select(version => new Erasure
        {
            ErasedSeq = version.Seq.ToString(CultureInfo.InvariantCulture),
            RecordKind = erase.Kind.Name,
            RecordKey = key,
            VersionRecordedAt = version.RecordedAt,
            WasWithdrawal = version.Withdrawn,
            Whose = version.Scope,
            Touches = touches,
            Document = version.Document,
            Authority = erase.Authority,
            Reason = erase.Reason,
            DecidedOn = erase.DecidedOn,
        })]);
    }

    /// <summary>What an erasure would take away and touch as things stand, and what stands against it. Looks whoever asks: callers see to it that theirs may.</summary>
    /// <param name="places">As in <see cref="Erase"/>.</param>
    public async Task<ErasureAhead> LookAsync(Kind kind, string key, IReadOnlyList<long> places, CancellationToken cancel)
    {
        await using var book = await store.Book.OpenConnectionAsync(cancel);
        var look = new HeldRecord(book, kinds);
        var versions = Chosen(await look.VersionsAsync(kind, key, cancel), places);
        var documents = versions.Select(each => each.Document).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new ErasureAhead(
            [.. versions.Select(each => each.Seq)], await look.TouchesAsync(kind, key, cancel), documents,
            await look.NamedElsewhereAsync(documents, [.. versions.Select(each => each.Seq)], cancel), await look.HoldsAsync(kind, key, cancel));
    }

    /// <summary>Places a hold on a record and on what belongs to it.</summary>
    public async Task<Outcome> HoldAsync(Hold hold, Faults faults, CancellationToken cancel)
    {
        await using var turn = await Turn.TakeAsync(store, cancel);
        var versions = await new HeldRecord(turn.Connection, kinds).VersionsAsync(hold.Kind, hold.Key, cancel);
        if (versions.Count == 0) return Refuse(faults, hold.Kind, hold.Key, "is not on record, or was erased", "Look for the record again");
        return await RecordAsync("hold", hold.By, hold.Reason, hold.Authority, [], faults, cancel, new LegalHold
        {
            Hold = $"hold-{RandomNumberGenerator.GetHexString(12, lowercase: true)}",
            RecordKind = hold.Kind.Name,
            RecordKey = hold.Key,
            Whose = versions[^1].Scope,
            Authority = hold.Authority,
            Reason = hold.Reason,
            PlacedOn = hold.PlacedOn,
        });
    }

    /// <summary>Releases a hold: what it kept may be erased again.</summary>
    /// <param name="hold">The hold as it is known now; with its place, a change of it since is refused.</param>
    public async Task<Outcome> ReleaseAsync(LegalHold hold, DateOnly on, string reason, Person by, Faults faults, CancellationToken cancel)
    {
        await using var turn = await Turn.TakeAsync(store, cancel);
        return await RecordAsync("release", by, reason, null, hold.Seq is { } seq ? [new Basis(LegalHold.Declaration, hold.Hold, seq)] : [], faults, cancel, hold with { ReleasedOn = on, RecordedAt = default, RecordedBy = null });
    }

    private Task<Outcome> RecordAsync(string act, Person by, string reason, string? authority, IReadOnlyList<Basis> based, Faults faults, CancellationToken cancel, params IReadOnlyList<Fact> facts) =>
        record.RecordAsync(new Recording(new Act(Guid.CreateVersion7(), act, by, reason, authority), [.. facts.Select(fact => new Row(kinds.Of(fact), fact))]) { Based = based, Faults = faults }, cancel);

    private static List<ErasableVersion> Chosen(IReadOnlyList<ErasableVersion> all, IReadOnlyList<long> places) => [.. all.Where(each => places.Count == 0 || places.Contains(each.Seq))];

    private static Outcome.Refused Refuse(Faults faults, Kind kind, string key, string problem, string mend)
    {
        faults.Add(new Fault(kind.Name, null, null, key, problem, mend));
        return new Outcome.Refused();
    }

    /// <summary>Lasts as long as its transaction, which writes nothing itself.</summary>
    private sealed class Turn(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public NpgsqlConnection Connection => connection;

        public static async Task<Turn> TakeAsync(Store store, CancellationToken cancel)
        {
            var connection = await store.Book.OpenConnectionAsync(cancel);
            var transaction = await connection.BeginTransactionAsync(cancel);
            await using var take = new NpgsqlCommand("select pg_advisory_xact_lock(7126206)", connection) { CommandTimeout = 0 };
            await take.ExecuteNonQueryAsync(cancel);
            return new Turn(connection, transaction);
        }

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
