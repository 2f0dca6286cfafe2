using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Tree;
using ArmedPolicingGov.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Checkpoints;

/// <summary>Checkpoints leave the building: witnesses are asked, what they say is verified and kept, and none holds up the rest.</summary>
public sealed class WitnessTests : IAsyncLifetime
{
    private FakeWitness witness = null!;
    private FakeWitness other = null!;
    private SignedStore store = null!;

    public async ValueTask InitializeAsync()
    {
        (witness, other) = (await FakeWitness.StartAsync(), await FakeWitness.StartAsync("other.example/w2"));
        store = await SignedStore.NewAsync(services => services.AddSingleton(new WitnessList([witness.Address, other.Address]) { Patience = TimeSpan.FromSeconds(6) }));
        witness.Log = other.Log = await store.Store.Get<KeyFile>().VerifierAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        await witness.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task A_checkpoint_is_shown_with_what_the_witnesses_said()
    {
        await store.RecordAsync(3);
        await SignAndAskAsync();
        var latest = (await store.Ledger.LatestAsync(CancellationToken.None))!;
        latest.Cosignatures.Select(each => each.Witness).ShouldBe(["other.example/w2", "witness.example/w1"]);
        Checkpoint.Open(latest.CosignedNote, witness.Log, witness.Key.Cosigner, other.Key.Cosigner).Witnesses.Count.ShouldBe(2);
        latest.Cosignatures[0].At.ShouldBe(new DateTimeOffset(2026, 5, 6, 7, 8, 9, TimeSpan.Zero));
        store.Store.Get<Witnesses>().Answers.ShouldAllBe(each => each.Answer != null && each.Answer.Problem == null);
    }

    [Fact]
    public async Task Each_time_a_witness_is_asked_to_go_on_from_what_it_cosigned_before()
    {
        foreach (var facts in (int[])[2, 300, 4])
        {
            await store.RecordAsync(facts);
            await SignAndAskAsync();
        }

        witness.Asked.ShouldBe([(200, 0), (200, 3), (200, 304)]);
        // Who has cosigned is not asked again.
        await SignAndAskAsync();
        witness.Asked.Count.ShouldBe(3);
        // A refreshed one is cosigned anew: then it is known to be watched still.
        store.Pass(MakeCheckpoint.RefreshedAfter);
        await SignAndAskAsync();
        witness.Asked[3].ShouldBe((200, 309));
        (await store.Ledger.LatestAsync(CancellationToken.None))!.Cosignatures.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_witness_that_has_seen_less_than_we_know_of_is_asked_once_more_from_there()
    {
        await store.RecordAsync(3);
        await SignAndAskAsync();
        var first = witness.Seen;
        await store.RecordAsync(3);
        await SignAndAskAsync();
        witness.Seen = first;
        await store.RecordAsync(3);
        await SignAndAskAsync();
        witness.Asked.Skip(2).ShouldBe([(409, 8), (200, 4)]);
        (await store.Ledger.LatestAsync(CancellationToken.None))!.Cosignatures.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_witness_that_has_seen_more_than_there_is_is_believed()
    {
        witness.Seen = (77, Merkle.Empty);
        await store.RecordAsync(3);
        await SignAndAskAsync();
        Problem()!.ShouldContain("has seen 77 entries");
        witness.Asked.ShouldBe([(409, 0)]);
        await OnlyTheOtherCosignedAsync();
    }

    [Fact]
    public async Task A_witness_that_has_seen_another_history_says_so()
    {
        await store.RecordAsync(3);
        await SignAndAskAsync();
        witness.Seen = (witness.Seen.Size, Merkle.Empty);
        await store.RecordAsync(3);
        await SignAndAskAsync();
        Problem()!.ShouldContain("does not go on from the one that it signed last (422)");
        await OnlyTheOtherCosignedAsync();
    }

    [Theory]
    [InlineData(403, "another key")]
    [InlineData(404, "does not know this ledger")]
    [InlineData(500, "answered 500")]
    [InlineData(302, "answered 302")]
    [InlineData(409, "another checkpoint than it says")]
    public async Task What_a_witness_refuses_is_remembered_as_its_last_answer(int status, string words)
    {
        witness.Instead = (context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        };
        await store.RecordAsync(3);
        await SignAndAskAsync();
        Problem()!.ShouldContain(words);
        await OnlyTheOtherCosignedAsync();
    }

    [Fact]
    public async Task A_cosignature_is_kept_only_if_it_is_right()
    {
        var stranger = SigningKey.Generate(witness.Key.Name);
        Func<SignedNote, string>[] wrong =
        [
            _ => "", _ => "nothing\n", note => $"{witness.Cosign(note.Text + "x\n")}\n", note => $"{stranger.Cosign(note.Text, DateTimeOffset.UnixEpoch)}\n",
            note => $"{witness.Key.Sign(note.Text)}\n", note => $"{other.Cosign(note.Text)}\n",
        ];
        foreach (var (place, answer) in wrong.Index())
        {
            witness.Instead = (context, note) => context.Response.WriteAsync(answer(note));
            await store.RecordAsync();
            store.Pass(TimeSpan.FromHours(1));
            await SignAndAskAsync();
            Problem().ShouldNotBeNull($"answer {place}");
            await OnlyTheOtherCosignedAsync();
        }

        witness.Instead = (context, note) => context.Response.WriteAsync($"{other.Cosign(note.Text)}\n{witness.Cosign(note.Text)}\n");
        await store.RecordAsync();
        store.Pass(TimeSpan.FromHours(1));
        await SignAndAskAsync();
        Problem().ShouldBeNull();
    }

    [Fact]
    public async Task A_witness_that_does_not_answer_holds_up_neither_checkpoints_nor_others()
    {
        var asked = new TaskCompletionSource();
        witness.Instead = async (context, _) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        await store.RecordAsync();
        var witnesses = store.Store.Get<Witnesses>();
        witnesses.Ask(await store.SignAsync());
        await asked.Task;
        // While it keeps silent, the next is signed, and the other cosigns that too.
        for (var size = 4; other.Seen.Size < size;)
        {
            if ((await store.LeavesAsync()).Length < size) await store.RecordAsync();
            witnesses.Ask(await store.SignAsync());
        }

        await witnesses.SettledAsync();
        Problem()!.ShouldContain("did not answer within 6 seconds");
        witness.Instead = null;
        // Left alone for a while, then asked again.
        witnesses.Ask(await store.SignAsync());
        await witnesses.SettledAsync();
        Problem().ShouldNotBeNull();
        store.Pass(TimeSpan.FromMinutes(1));
        witnesses.Ask(await store.SignAsync());
        await witnesses.SettledAsync();
        Problem().ShouldBeNull();
    }

    [Fact]
    public async Task A_witness_that_is_gone_is_said_to_be()
    {
        await witness.DisposeAsync();
        await store.RecordAsync();
        await SignAndAskAsync();
        Problem()!.ShouldContain("could not be asked");
    }

    [Fact]
    public void A_file_of_witnesses_is_read()
    {
        using var folder = new TempFolder();
        var path = folder.Write("witnesses.csv", $"name,key,url\nThe inspectorate,{witness.Key.Cosigner},https://witness.example/prefix\n\n");
        var read = WitnessList.Read(path).All.ShouldHaveSingleItem();
        (read.Name, read.Key, read.Address).ShouldBe(("The inspectorate", witness.Key.Cosigner, new Uri("https://witness.example/prefix")));
        WitnessList.Read(null).All.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_witnesses_that_is_wrong_says_where()
    {
        using var folder = new TempFolder();
        Should.Throw<ServerProblem>(() => WitnessList.Read(folder["nothing.csv"]));
        string Refusal(string text) => Should.Throw<ServerProblem>(() => WitnessList.Read(folder.Write("witnesses.csv", text))).Message;
        Refusal("key,name,url\n").ShouldContain("name,key,url");
        Refusal($"name,key,url\none,{witness.Key.Cosigner}\n").ShouldContain("line 2");
        Refusal($"name,key,url\none,{witness.Key.Cosigner},ftp://x\n").ShouldContain("ftp://x");
        Refusal($"name,key,url\none,{witness.Key.Verifier},http://x\n").ShouldContain("type must be 4");
        Refusal("name,key,url\n\none,nothing,http://x\n").ShouldContain("line 3");
        Refusal($"name,key,url\none,{witness.Key.Cosigner},http://x\none,{witness.Key.Cosigner},http://y\n").ShouldContain("one name");
    }

    private string? Problem() => store.Store.Get<Witnesses>().Answers[0].Answer!.Problem;

    private async Task SignAndAskAsync()
    {
        var witnesses = store.Store.Get<Witnesses>();
        witnesses.Ask(await store.SignAsync());
        await witnesses.SettledAsync();
    }

    private async Task OnlyTheOtherCosignedAsync() =>
        (await store.Ledger.LatestAsync(CancellationToken.None))!.Cosignatures.ShouldHaveSingleItem().Witness.ShouldBe(other.Key.Name);
}
