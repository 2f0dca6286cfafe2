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
public sealed record Erase(Kind Kind, string Key, IReadOnlyList<long> Places, bool NamesSomebody, string Authority, string Reason, DateOnly DecidedOn, Person By);

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
        var versions = (await look.VersionsAsync(erase.Kind, erase.Key, cancel)).Where(each => erase.Places.Count == 0 || erase.Places.Contains(each.Seq)).ToList();
        if (versions.Count == 0 || versions.Count < erase.Places.Count) return Refuse(faults, erase.Kind, erase.Key, "has no such version, or it was erased before", "Look at the record again");
        if (erase.NamesSomebody && erase.Places.Count > 0) return Refuse(faults, erase.Kind, erase.Key, "is named by its reference, which every version bears", "Erase all its versions");
        foreach (var hold in await look.HoldsAsync(erase.Kind, erase.Key, cancel)) Refuse(faults, kinds.Named(hold.RecordKind), hold.RecordKey, $"is under a legal hold ({hold.Authority})", "Have the hold released first, by whoever placed it");
        if (faults.Count > 0) return new Outcome.Refused();
        var touches = string.Join(' ', await look.TouchesAsync(erase.Kind, erase.Key, cancel));
        var key = erase.NamesSomebody ? $"{MadeUpKey}{RandomNumberGenerator.GetHexString(24, lowercase: true)}" : erase.Key;
        return await RecordAsync("erase", erase.By, erase.Reason, erase.Authority, faults, cancel, [.. versions.Select(version => new Erasure
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

    /// <summary>Places a hold on a record and on what belongs to it.</summary>
    public async Task<Outcome> HoldAsync(Hold hold, Faults faults, CancellationToken cancel)
    {
        await using var turn = await Turn.TakeAsync(store, cancel);
        var versions = await new HeldRecord(turn.Connection, kinds).VersionsAsync(hold.Kind, hold.Key, cancel);
        if (versions.Count == 0) return Refuse(faults, hold.Kind, hold.Key, "is not on record, or was erased", "Look for the record again");
        return await RecordAsync("hold", hold.By, hold.Reason, hold.Authority, faults, cancel, new LegalHold
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
    /// <param name="hold">The hold as it is known now.</param>
    public async Task<Outcome> ReleaseAsync(LegalHold hold, DateOnly on, string reason, Person by, Faults faults, CancellationToken cancel)
    {
        await using var turn = await Turn.TakeAsync(store, cancel);
        return await RecordAsync("release", by, reason, null, faults, cancel, hold with { ReleasedOn = on, RecordedAt = default, RecordedBy = null });
    }

    private Task<Outcome> RecordAsync(string act, Person by, string reason, string? authority, Faults faults, CancellationToken cancel, params IReadOnlyList<Fact> facts) =>
        record.RecordAsync(new Recording(new Act(Guid.CreateVersion7(), act, by, reason, authority), [.. facts.Select(fact => new Row(kinds.Of(fact), fact))]) { Faults = faults }, cancel);

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
