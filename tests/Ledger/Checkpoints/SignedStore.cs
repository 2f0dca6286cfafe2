using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Tree;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;

namespace ArmedPolicingGov.Ledger.Tests.Checkpoints;

/// <summary>A store whose clock is set by hand, with what the tests of its checkpoints look at and tamper with.</summary>
internal sealed class SignedStore : IAsyncDisposable
{
    private readonly HandClock clock;
    private int recorded;

    private SignedStore(TestStore store, HandClock clock) => (Store, this.clock) = (store, clock);

    public TestStore Store { get; }

    /// <summary>Called at every step; does nothing unless a test sets it.</summary>
    public Action<string> Step { get; set; } = _ => { };

    public ReadLedger Ledger => Store.Get<ReadLedger>();

    public Proofs Proofs => Store.Get<Proofs>();

    public string KeyPath => Path.Combine(Store.Keys.Path, $"ledger-{Store.Store.Name}.key");

    public string LastSignedPath => Path.Combine(Store.Keys.Path, $"ledger-{Store.Store.Name}.checkpoint");

    public static async Task<SignedStore> NewAsync(Action<IServiceCollection>? configure = null)
    {
        SignedStore made = null!;
        var hand = new HandClock();
        var store = await TestStore.NewAsync(configure: services =>
        {
            services.AddSingleton<TimeProvider>(hand).AddSingleton<StepReached>(_ => step => made.Step(step));
            configure?.Invoke(services);
        });
        return made = new SignedStore(store, hand);
    }

    public void Pass(TimeSpan time) => clock.Now += time;

    public Task<StoredCheckpoint> SignAsync() => Store.Get<MakeCheckpoint>().RunAsync(CancellationToken.None);

    /// <summary>What a further host would sign with: another process, as far as the store can tell.</summary>
    public MakeCheckpoint AnotherHost() => new(Store.Store, Store.Keys, clock, _ => { });

    /// <summary>Records an act with as many facts; each has a leaf, and the act one of its own.</summary>
    public async Task RecordAsync(int facts = 1) => (await Store.RecordAsync(Enumerable.Range(0, facts).Select(_ => (Fact)Next()))).ShouldBeOfType<Outcome.Recorded>();

    public Armoury Next() => new() { Id = $"norfolk/armoury-{++recorded}", Force = "norfolk", Name = $"Armoury {recorded}", OpenedOn = new DateOnly(2024, 1, 5) };

    /// <summary>The hashes of all leaves, made anew from the leaves.</summary>
    public async Task<Hash[]> LeavesAsync()
    {
        await using var rows = await Store.Store.Book.CreateCommand("select leaf from ledger.entries order by seq").ExecuteReaderAsync();
        var leaves = new List<Hash>();
        while (await rows.ReadAsync()) leaves.Add(Merkle.Leaf(rows.GetFieldValue<byte[]>(0)));
        return [.. leaves];
    }

    /// <summary>Every checkpoint in the order in which it was signed, each verified with the present key.</summary>
    public async Task<IReadOnlyList<Checkpoint>> SignedAsync()
    {
        var key = await Store.Get<KeyFile>().VerifierAsync(CancellationToken.None);
        await using var rows = await Store.Store.Book.CreateCommand("select note from ledger.checkpoints order by checkpoint").ExecuteReaderAsync();
        var signed = new List<Checkpoint>();
        while (await rows.ReadAsync()) signed.Add(Checkpoint.Open(SignedNote.Parse(rows.GetFieldValue<byte[]>(0)), key).Checkpoint);
        return signed;
    }

    /// <summary>Asserts that all that was ever signed is of one history, and that this is the history of the store.</summary>
    public async Task MustBeOneHistoryAsync()
    {
        var leaves = await LeavesAsync();
        var signed = await SignedAsync();
        foreach (var checkpoint in signed.Append(Checkpoint.Parse(SignedNote.Parse(await File.ReadAllBytesAsync(LastSignedPath)).Text)))
        {
            var frontier = new Frontier();
            foreach (var leaf in leaves.Take((int)checkpoint.Size)) frontier.Add(leaf);
            frontier.Root().ShouldBe(checkpoint.Root, $"of {checkpoint.Size}");
            frontier.Size.ShouldBe(checkpoint.Size);
        }
    }

    /// <summary>Does to tables of the ledger what nobody may: what an administrator with the owner's password could.</summary>
    public async Task TamperAsync(string sql)
    {
        string[] kept = ["ledger.entries", "ledger.acts", "ledger.checkpoints", "ledger.cosignatures", "armouries.armouries"];
        await using var owner = await Store.OwnerAsync();
        await using var command = new NpgsqlCommand(
            string.Concat(kept.Select(table => $"alter table {table} disable trigger user; alter table {table} no force row level security;")) + sql + ";"
            + string.Concat(kept.Select(table => $"alter table {table} enable trigger user; alter table {table} force row level security;")), owner);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Takes everything from a place on out of the database, as an older backup would not have it.</summary>
    public Task TruncateAsync(long from, bool withCheckpoints) => TamperAsync(
        $"""
        delete from armouries.armouries where seq >= {from}; delete from armouries.now_armouries where seq >= {from};
        delete from ledger.entries where seq >= {from}; delete from ledger.acts where first_seq >= {from}
        """ + (withCheckpoints ? $"; delete from ledger.checkpoints where size > {from}" : ""));

    /// <summary>Adds entries whose leaves are the eight bytes of their places, by the application's own rights.</summary>
    public async Task FillAsync(int entries)
    {
        await using var app = await Store.AppAsync();
        await using var command = new NpgsqlCommand(
            """
            select set_config('app.scopes', 'national', false);
            with act as (
                insert into ledger.acts (act, received_at, kind, person, role, scopes, first_seq, versions, salt)
                select gen_random_uuid(), clock_timestamp(), 'import', 'nobody', 'operator', array['national'], next_seq, @entries - 1, decode(repeat('00', 16), 'hex') from ledger.ending()
                returning act, first_seq)
            insert into ledger.entries (seq, act, kind, scope, leaf, hash)
            select first_seq + i, act, 'armouries', 'national', int8send(first_seq + i), sha256('\x00'::bytea || int8send(first_seq + i)) from act, generate_series(0, @entries - 1) i
            """, app)
        {
            CommandTimeout = 0,
            Parameters = { new("entries", entries) },
        };
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
