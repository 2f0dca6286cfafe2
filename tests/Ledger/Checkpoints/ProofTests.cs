using System.Text.Json;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Tree;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Checkpoints;

/// <summary>Any record can be proved to somebody who has the key of the ledger and one small file.</summary>
public sealed class ProofTests : IAsyncLifetime
{
    private SignedStore store = null!;

    public async ValueTask InitializeAsync() => store = await SignedStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Every_entry_is_proved_with_what_it_commits_to()
    {
        await store.RecordAsync(3);
        await store.RecordAsync(2);
        var made = await store.SignAsync();
        var leaves = await store.LeavesAsync();
        for (var seq = 0L; seq < leaves.Length; seq++)
        {
            var content = (await store.Proofs.ContentAsync(seq, CancellationToken.None)).ShouldNotBeNull();
            var file = ProofFile.Parse((await store.Proofs.InclusionAsync(seq, content, CancellationToken.None))!.ToBytes());
            file.Index.ShouldBe(seq);
            file.Verify(leaves[seq], made.Key, [], 0).ShouldBe(made.Checkpoint);
            var extra = JsonDocument.Parse(file.Extra!.Value).RootElement;
            Merkle.Leaf(StrictText.Encode(extra.GetProperty("leaf").GetString()!)).ShouldBe(leaves[seq]);
            extra.GetProperty("version").GetString().ShouldBe(content.Version);
            extra.GetProperty("key").GetString().ShouldBe(content.Key);
            extra.GetProperty("salt").GetBytesFromBase64().ShouldBe(content.Salt.ToArray());
        }

        (await store.Proofs.ContentAsync(1, CancellationToken.None))!.Version.ShouldContain("\"name\":\"Armoury 1\"");
        (await store.Proofs.ContentAsync(0, CancellationToken.None))!.Version.ShouldContain("\"kind\":\"record\",\"person\":\"operator\"");
    }

    [Fact]
    public async Task Without_its_content_a_proof_holds_the_leaf_alone()
    {
        await store.RecordAsync();
        await store.SignAsync();
        var extra = JsonDocument.Parse((await store.Proofs.InclusionAsync(1, null, CancellationToken.None))!.Extra!.Value).RootElement;
        extra.EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe("leaf");
    }

    [Fact]
    public async Task A_record_is_found_by_its_key_and_by_when_a_version_was_recorded()
    {
        var armoury = store.Next();
        var first = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        await store.Store.RecordAsync(armoury with { RecordedAt = first });
        await store.Store.RecordAsync(armoury with { RecordedAt = first.AddDays(1), Name = "Renamed" });
        (await store.Proofs.PlaceAsync(Armoury.Declaration, armoury.Id, null, CancellationToken.None)).ShouldBe(3);
        (await store.Proofs.PlaceAsync(Armoury.Declaration, armoury.Id, first, CancellationToken.None)).ShouldBe(1);
        (await store.Proofs.PlaceAsync(Armoury.Declaration, armoury.Id, first.AddDays(2), CancellationToken.None)).ShouldBeNull();
        (await store.Proofs.PlaceAsync(Armoury.Declaration, "norfolk/none", null, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_signed_yet_or_not_there_is_not_proved()
    {
        (await store.Proofs.InclusionAsync(0, null, CancellationToken.None)).ShouldBeNull();
        await store.RecordAsync();
        await store.SignAsync();
        await store.RecordAsync();
        (await store.Proofs.InclusionAsync(1, null, CancellationToken.None)).ShouldNotBeNull();
        (await store.Proofs.InclusionAsync(2, null, CancellationToken.None)).ShouldBeNull();
        (await store.Proofs.InclusionAsync(-1, null, CancellationToken.None)).ShouldBeNull();
        (await store.Proofs.ContentAsync(99, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_record_that_was_altered_is_not_proved()
    {
        await store.RecordAsync();
        await store.SignAsync();
        await store.TamperAsync("update armouries.armouries set name = 'Another name'");
        var content = await store.Proofs.ContentAsync(1, CancellationToken.None);
        (await Should.ThrowAsync<ServerProblem>(() => store.Proofs.InclusionAsync(1, content, CancellationToken.None))).Message.ShouldContain("altered");
        await store.TamperAsync("update ledger.acts set person = 'somebody else'");
        content = await store.Proofs.ContentAsync(0, CancellationToken.None);
        (await Should.ThrowAsync<ServerProblem>(() => store.Proofs.InclusionAsync(0, content, CancellationToken.None))).Message.ShouldContain("altered");
    }

    [Fact]
    public async Task A_leaf_that_was_altered_with_its_record_is_not_proved()
    {
        await store.RecordAsync(3);
        await store.SignAsync();
        await store.TamperAsync("update ledger.entries set leaf = leaf || ' ', hash = sha256('\\x00'::bytea || leaf || ' ') where seq = 2");
        await Should.ThrowAsync<ServerProblem>(() => store.Proofs.InclusionAsync(2, null, CancellationToken.None));
        await Should.ThrowAsync<ServerProblem>(() => store.Proofs.InclusionAsync(1, null, CancellationToken.None));
    }

    [Fact]
    public async Task An_erased_version_has_no_content_and_its_leaf_is_still_proved()
    {
        await store.RecordAsync(2);
        await store.TamperAsync("delete from armouries.armouries where seq = 2");
        var made = await store.SignAsync();
        (await store.Proofs.ContentAsync(2, CancellationToken.None)).ShouldBeNull();
        (await store.Proofs.InclusionAsync(2, null, CancellationToken.None))!.Verify((await store.LeavesAsync())[2], made.Key, [], 0).ShouldBe(made.Checkpoint);
    }

    [Fact]
    public async Task A_proof_is_by_the_checkpoint_that_most_witnesses_cosigned()
    {
        await using var one = await FakeWitness.StartAsync("one.example/w");
        await using var two = await FakeWitness.StartAsync("two.example/w");
        await using var watched = await SignedStore.NewAsync(services => services.AddSingleton(new WitnessList([one.Address, two.Address])));
        one.Log = two.Log = await watched.Store.Get<KeyFile>().VerifierAsync(CancellationToken.None);
        async Task SignAsync()
        {
            await watched.RecordAsync();
            watched.Store.Get<Witnesses>().Ask(await watched.SignAsync());
            await watched.Store.Get<Witnesses>().SettledAsync();
        }

        await SignAsync();
        two.Instead = (context, _) => Task.FromException(new InvalidOperationException());
        await SignAsync();
        await watched.RecordAsync();
        await watched.SignAsync();

        async Task<long> SizeAsync(long seq) => (await watched.Proofs.InclusionAsync(seq, null, CancellationToken.None))!.Verify((await watched.LeavesAsync())[seq], one.Log, [], 0).Size;
        // Both cosigned size 2, one alone size 4, nobody size 6.
        (await SizeAsync(1)).ShouldBe(2);
        (await SizeAsync(3)).ShouldBe(4);
        (await SizeAsync(5)).ShouldBe(6);
        (await watched.Proofs.InclusionAsync(1, null, CancellationToken.None))!.Verify((await watched.LeavesAsync())[1], one.Log, [one.Key.Cosigner, two.Key.Cosigner], 2).Size.ShouldBe(2);
    }

    [Fact]
    public async Task A_checkpoint_is_proved_to_go_on_from_any_earlier_size()
    {
        await store.FillAsync(300);
        await store.SignAsync();
        await store.FillAsync(700);
        var made = await store.SignAsync();
        var leaves = await store.LeavesAsync();
        foreach (var from in (int[])[0, 1, 255, 256, 257, 300, 512, 999, 1_000])
        {
            var root = new Frontier();
            foreach (var leaf in leaves.Take(from)) root.Add(leaf);
            var file = ConsistencyFile.Parse((await store.Proofs.ConsistencyAsync(from, 1_000, CancellationToken.None))!.ToBytes());
            file.Verify(root.Root(), made.Key).ShouldBe(made.Checkpoint);
        }

        (await store.Proofs.ConsistencyAsync(300, 999, CancellationToken.None)).ShouldBeNull();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => store.Proofs.ConsistencyAsync(1_001, 1_000, CancellationToken.None));
    }

    [Fact]
    public async Task A_rewritten_history_is_not_proved_to_go_on_from_what_was_signed()
    {
        await store.RecordAsync(3);
        await store.SignAsync();
        await store.RecordAsync(3);
        await store.SignAsync();
        await store.TamperAsync("update ledger.entries set leaf = leaf || ' ', hash = sha256('\\x00'::bytea || leaf || ' ') where seq = 5");
        await Should.ThrowAsync<ServerProblem>(() => store.Proofs.ConsistencyAsync(4, 8, CancellationToken.None));
    }
}
