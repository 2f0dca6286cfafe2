using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Tree;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Checkpoints;

/// <summary>What is recorded is signed soon after, and all that is signed is of one history.</summary>
public sealed class CheckpointTests : IAsyncLifetime
{
    private SignedStore store = null!;

    public async ValueTask InitializeAsync() => store = await SignedStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    public static TheoryData<string> Steps =>
    [
        "checkpoint: locked", "checkpoint: tree read", "checkpoint: tiles stored", "checkpoint: signed", "checkpoint: last signed written", "checkpoint: row stored",
        "checkpoint: committed",
    ];

    [Fact]
    public async Task A_store_in_which_nothing_was_recorded_has_a_checkpoint_of_no_entries()
    {
        var made = await store.SignAsync();
        made.Checkpoint.ShouldBe(new Checkpoint(store.Store.Store.Origin, 0, Merkle.Empty));
        await store.MustBeOneHistoryAsync();
    }

    [Fact]
    public async Task A_checkpoint_covers_all_that_was_recorded_before_it()
    {
        foreach (var facts in (int[])[1, 2, 1, 300, 1, 250, 5])
        {
            await store.RecordAsync(facts);
            (await store.SignAsync()).Checkpoint.Size.ShouldBe((await store.LeavesAsync()).Length);
        }

        (await store.SignedAsync()).Select(each => each.Size).ShouldBe([2, 5, 7, 308, 310, 561, 567]);
        await store.MustBeOneHistoryAsync();
    }

    [Fact]
    public async Task The_file_beside_the_key_holds_what_was_signed_last()
    {
        await store.RecordAsync();
        var made = await store.SignAsync();
        (await File.ReadAllTextAsync(store.LastSignedPath)).ShouldBe(made.Note.ToString());
        File.GetUnixFileMode(store.LastSignedPath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Nothing_is_signed_anew_while_nothing_is_recorded()
    {
        await store.RecordAsync();
        var made = await store.SignAsync();
        store.Step = _ => throw new InvalidOperationException("It began to sign.");
        store.Pass(MakeCheckpoint.RefreshedAfter - TimeSpan.FromSeconds(1));
        (await store.SignAsync()).Number.ShouldBe(made.Number);
    }

    [Fact]
    public async Task An_old_checkpoint_is_made_again_in_the_same_bytes()
    {
        await store.RecordAsync();
        var made = await store.SignAsync();
        store.Pass(MakeCheckpoint.RefreshedAfter);
        var again = await store.SignAsync();
        again.Number.ShouldBeGreaterThan(made.Number);
        again.Note.ToString().ShouldBe(made.Note.ToString());
        again.MadeAt.ShouldBe(made.MadeAt + MakeCheckpoint.RefreshedAfter, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task The_tree_of_a_known_ledger_has_its_known_root_and_tiles()
    {
        await store.FillAsync(255);
        await store.SignAsync();
        await store.FillAsync(2);
        (await store.SignAsync()).Checkpoint.Root.ToString().ShouldBe(Base64("d418c0873259bce7d0561ab004486112416c1c4490865415342bfe06e673146c"));
        await store.FillAsync(65_536 - 257);
        (await store.Ledger.TileAsync(new Tile(1, 0, 1), CancellationToken.None)).ShouldBe(Convert.FromHexString("15e2dd4973ae44de8c8cf3048fd98d17adaaea6287f4e0606a55a643617408c0"));
        (await store.SignAsync()).Checkpoint.Root.ToString().ShouldBe(Base64("bc9bca909516d5bf148c2bf2dea0a0d9f717ce4987d2fe7504d6694363b41598"));
        await store.FillAsync(4_464);
        (await store.SignAsync()).Checkpoint.Root.ToString().ShouldBe(Base64("0759167a0f98e35e802d46ff7c7d29d2c3f03a63a256deb6abbff357a91b63b1"));

        // Every tile that is kept is that of the definition, and there are those that a tree of 70,000 has and no others.
        var leaves = await store.LeavesAsync();
        var found = new List<Tile>();
        await using var rows = await store.Store.Store.Book.CreateCommand("select level, tile, hashes from ledger.tiles order by 1, 2").ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var hashes = rows.GetFieldValue<byte[]>(2);
            found.Add(new Tile(rows.GetInt16(0), rows.GetInt64(1), hashes.Length / Hash.Length));
            var below = 1 << (8 * rows.GetInt16(0));
            for (var place = 0; place < found[^1].Width; place++)
            {
                var subtree = new Frontier();
                foreach (var leaf in leaves.AsSpan((int)(found[^1].First + place) * below, below)) subtree.Add(leaf);
                Hash.At(hashes, place).ShouldBe(subtree.Root());
            }
        }

        found.ShouldBe(Tile.Of(70_000).Where(tile => tile.Level > 0));
    }

    [Fact]
    public async Task Several_hosts_that_sign_while_others_record_sign_one_history()
    {
        await store.RecordAsync();
        var hosts = Enumerable.Range(0, 4).Select(_ => store.AnotherHost()).ToList();
        async Task SignOnAsync(MakeCheckpoint host)
        {
            for (var round = 0; round < 12; round++) await host.RunAsync(CancellationToken.None);
        }

        async Task RecordOnAsync()
        {
            for (var round = 0; round < 25; round++) await store.RecordAsync(3);
        }

        await Task.WhenAll([RecordOnAsync(), .. hosts.Select(SignOnAsync)]);
        await store.SignAsync();
        var sizes = (await store.SignedAsync()).Select(each => each.Size).ToList();
        sizes.ShouldBe(sizes.Distinct().Order());
        sizes[^1].ShouldBe((await store.LeavesAsync()).Length);
        await store.MustBeOneHistoryAsync();
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_host_that_dies_at_any_step_leaves_a_store_that_the_next_one_signs_on(string at)
    {
        await store.RecordAsync(2);
        await store.SignAsync();
        await store.RecordAsync(3);
        store.Step = step =>
        {
            if (step == at) throw new IOException("The host died.");
        };
        await Should.ThrowAsync<IOException>(store.SignAsync);
        store.Step = _ => { };
        await store.RecordAsync(300);
        (await store.SignAsync()).Checkpoint.Size.ShouldBe(308);
        await store.MustBeOneHistoryAsync();
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task So_does_one_that_dies_at_the_first_checkpoint(string at)
    {
        store.Step = step =>
        {
            if (step == at) throw new IOException("The host died.");
        };
        await store.RecordAsync(3);
        await Should.ThrowAsync<IOException>(store.SignAsync);
        store.Step = _ => { };
        (await store.SignAsync()).Checkpoint.Size.ShouldBe(4);
        await store.MustBeOneHistoryAsync();
    }

    private static string Base64(string hex) => Convert.ToBase64String(Convert.FromHexString(hex));
}
