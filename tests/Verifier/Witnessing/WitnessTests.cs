using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Verifier.Notes;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests.Witnessing;

/// <summary>The witness's side of C2SP tlog-witness, over HTTP.</summary>
public sealed class WitnessTests : IAsyncLifetime
{
    private readonly Scratch scratch = new();
    private readonly PlainTree tree = PlainTree.Numbers(40);
    private readonly PlainTree other = new(Enumerable.Range(0, 40).Select(number => PlainTree.Number(number + 1)));
    private RunningWitness witness = null!;

    public static TheoryData<string, string> Malformed => new()
    {
        { "old 6\n", "" },
        { "old 6\n", "6\n" },
        { "old 6\n", "old 06\n" },
        { "old 6\n", "old -6\n" },
        { "old 6\n", "old six\n" },
        { "old 6\n", "old 6\r\n" },
        { "old 6\n", "old 6\n\n" },
        { "old 6\n", "old 6\nAAAA\n" },
        { "old 6\n", "old 6\nhash\n" },
        { "=\n\narmed", "=\narmed" },
        { "\n9\n", "\n09\n" },
        { "\n9\n", "\n-9\n" },
        { "\n9\n", "\n9\n\n" },
        { "— armed", "armed" },
    };

    public async ValueTask InitializeAsync() => witness = await RunningWitness.StartAsync(scratch["witness"]);

    public async ValueTask DisposeAsync()
    {
        await witness.DisposeAsync();
        scratch.Dispose();
    }

    [Fact]
    public async Task It_cosigns_a_first_checkpoint_and_those_that_go_on_from_it()
    {
        foreach (var (old, size) in new[] { (0, 1), (1, 6), (6, 6), (6, 9), (9, 32), (32, 40) })
        {
            var (status, body, type) = await witness.PostAsync(tree, old, size);
            (status, type).ShouldBe((200, "text/plain"), $"from {old} to {size}: {body}");
            ShouldCosign(body, Vectors.Sign(tree, size));
        }
    }

    [Fact]
    public async Task A_cosignature_names_the_time_and_the_witness_s_own_key()
    {
        var before = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        var (_, body, _) = await witness.PostAsync(tree, 0, 6);
        var at = ShouldCosign(body, Vectors.Sign(tree, 6));
        at.ShouldBeInRange(before, TimeProvider.System.GetUtcNow());
        VerifierKey.Parse(witness.Key)!.Type.ShouldBe(KeyType.Witness);
        body.ShouldStartWith("— witness.hmicfrs.example/w1 ");
        body.Count(letter => letter == '\n').ShouldBe(1);
    }

    [Fact]
    public async Task A_log_that_it_does_not_know_gets_404()
    {
        var unknown = new SigningKey("unknown.example", KeyType.Log, new byte[32]);
        (await witness.PostAsync(tree, 0, 6, unknown)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_checkpoint_that_the_log_did_not_sign_gets_403_and_changes_nothing()
    {
        var impostor = new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]);
        (await witness.PostAsync(tree, 0, 6, impostor)).Status.ShouldBe(403);
        var altered = $"old 0\n\n{Vectors.Sign(tree, 6).Replace("\n6\n", "\n7\n", StringComparison.Ordinal)}";
        (await witness.PostAsync(altered)).Status.ShouldBe(403);
        // A wrong line of the known key spoils the note, though another is right.
        (await witness.PostAsync($"old 0\n\n{Vectors.Sign(tree, 6)}{Vectors.Log.Line("another text\n", Vectors.Then)}")).Status.ShouldBe(403);
        (await witness.PostAsync(tree, 0, 6)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Further_signatures_of_others_are_passed_over()
    {
        var impostor = new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]);
        var checkpoint = Vectors.Sign(tree, 6, null, Vectors.Witness) + impostor.Line("another text\n", Vectors.Then);
        var (status, body, _) = await witness.PostAsync($"old 0\n\n{checkpoint}");
        status.ShouldBe(200);
        ShouldCosign(body, Vectors.Sign(tree, 6));
    }

    [Fact]
    public async Task An_old_size_above_the_new_one_gets_400() => (await witness.PostAsync($"old 7\n{tree.Root(7)}\n\n{Vectors.Sign(tree, 6)}")).Status.ShouldBe(400);

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_request_that_is_none_gets_400(string right, string wrong)
    {
        await witness.PostAsync(tree, 0, 6);
        var request = $"old 6\n{string.Concat(tree.Consistency(6, 9).Select(hash => hash + "\n"))}\n{Vectors.Sign(tree, 9)}";
        request.ShouldContain(right);
        (await witness.PostAsync(request.Replace(right, wrong, StringComparison.Ordinal))).Status.ShouldBe(400);
        (await witness.PostAsync(request)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_nothing_at_all_get_400()
    {
        (await witness.SendAsync(HttpMethod.Post, "/add-checkpoint", [0xff, 0xfe])).Status.ShouldBe(400);
        (await witness.SendAsync(HttpMethod.Post, "/add-checkpoint", [])).Status.ShouldBe(400);
    }

    [Fact]
    public async Task More_than_63_hashes_get_400_and_63_are_read()
    {
        await witness.PostAsync(tree, 0, 6);
        (await witness.PostAsync($"old 6\n{string.Concat(Enumerable.Repeat(tree.Root() + "\n", 64))}\n{Vectors.Sign(tree, 9)}")).Status.ShouldBe(400);
        (await witness.PostAsync($"old 6\n{string.Concat(Enumerable.Repeat(tree.Root() + "\n", 63))}\n{Vectors.Sign(tree, 9)}")).Status.ShouldBe(422);
    }

    [Fact]
    public async Task Another_old_size_than_the_last_gets_409_with_the_last_one()
    {
        (await witness.PostAsync(tree, 3, 6)).ShouldBe((409, "0\n", "text/x.tlog.size"));
        await witness.PostAsync(tree, 0, 6);
        foreach (var old in new[] { 0, 3, 5, 7, 9 }) (await witness.PostAsync(tree, old, 9)).ShouldBe((409, "6\n", "text/x.tlog.size"));
        (await witness.PostAsync(tree, 0, 3)).ShouldBe((409, "6\n", "text/x.tlog.size"));
        (await witness.PostAsync(tree, 3, 3)).ShouldBe((409, "6\n", "text/x.tlog.size"));
    }

    [Fact]
    public async Task A_size_that_does_not_match_is_told_before_the_proof_is_looked_at()
    {
        await witness.PostAsync(tree, 0, 6);
        (await witness.PostAsync(other, 5, 9)).Status.ShouldBe(409);
    }

    [Fact]
    public async Task A_history_that_was_rewritten_gets_422_and_the_right_one_still_goes_on()
    {
        await witness.PostAsync(tree, 0, 6);
        (await witness.PostAsync(other, 6, 9)).Status.ShouldBe(422);
        (await witness.PostAsync(other, 6, 9, proofOf: tree)).Status.ShouldBe(422);
        (await witness.PostAsync(tree, 6, 9)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Every_spoilt_proof_gets_422()
    {
        await witness.PostAsync(tree, 0, 6);
        foreach (var (how, spoilt) in Spoilt.Ways(tree.Consistency(6, 9), tree.Root(9), tree.Root(6)).Where((_, at) => at % 7 == 0))
            (await witness.PostAsync($"old 6\n{string.Concat(spoilt.Select(hash => hash + "\n"))}\n{Vectors.Sign(tree, 9)}")).Status.ShouldBe(422, how);
        (await witness.PostAsync(tree, 6, 9)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_same_size_with_another_root_or_with_hashes_gets_422()
    {
        await witness.PostAsync(tree, 0, 6);
        (await witness.PostAsync(other, 6, 6)).Status.ShouldBe(422);
        (await witness.PostAsync($"old 6\n{tree.Root(6)}\n\n{Vectors.Sign(tree, 6)}")).Status.ShouldBe(422);
        (await witness.PostAsync(tree, 6, 6)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Hashes_from_nothing_get_422() => (await witness.PostAsync($"old 0\n{tree.Root(6)}\n\n{Vectors.Sign(tree, 6)}")).Status.ShouldBe(422);

    [Fact]
    public async Task An_empty_tree_is_cosigned_with_the_empty_root_only()
    {
        var wrong = $"{Vectors.Origin}\n0\n{tree.Root(6)}\n";
        (await witness.PostAsync($"old 0\n\n{wrong}\n{Vectors.Log.Line(wrong, Vectors.Then)}")).Status.ShouldBe(422);
        (await witness.PostAsync(tree, 0, 0)).Status.ShouldBe(200);
        (await witness.PostAsync(tree, 0, 6)).Status.ShouldBe(200);
        (await witness.PostAsync(tree, 0, 0)).ShouldBe((409, "6\n", "text/x.tlog.size"));
    }

    [Fact]
    public async Task Each_log_has_its_own_last_checkpoint_and_may_have_several_keys()
    {
        var second = new SigningKey("second.example/log", KeyType.Log, new byte[32]);
        var newer = new SigningKey(Vectors.Origin, KeyType.Log, [.. Enumerable.Repeat((byte)9, 32)]);
        await using var wide = await RunningWitness.StartAsync(scratch["wide"], null, Vectors.LogKey, second.Verifier.ToString(), newer.Verifier.ToString());
        (await wide.PostAsync(tree, 0, 6)).Status.ShouldBe(200);
        (await wide.PostAsync(other, 0, 9, second)).Status.ShouldBe(200);
        (await wide.PostAsync(tree, 6, 9, newer)).Status.ShouldBe(200);
        (await wide.PostAsync(other, 9, 12, second)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_request_that_is_too_large_gets_413()
    {
        (await witness.SendAsync(HttpMethod.Post, "/add-checkpoint", new byte[200_000])).Status.ShouldBe(413);
        (await witness.PostAsync(tree, 0, 6)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Other_methods_and_addresses_are_refused()
    {
        (await witness.SendAsync(HttpMethod.Get, "/add-checkpoint")).Status.ShouldBe(405);
        (await witness.SendAsync(HttpMethod.Put, "/add-checkpoint", [])).Status.ShouldBe(405);
        (await witness.SendAsync(HttpMethod.Get, "/")).Status.ShouldBe(404);
        (await witness.SendAsync(HttpMethod.Post, "/add-checkpoint/", [])).Status.ShouldBe(404);
        (await witness.SendAsync(HttpMethod.Post, "/sign-subtree", [])).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Its_last_checkpoint_of_a_log_can_be_read_by_anybody()
    {
        var address = $"/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Vectors.Origin)))}/checkpoint";
        (await witness.SendAsync(HttpMethod.Get, address)).Status.ShouldBe(404);
        var (_, line, _) = await witness.PostAsync(tree, 0, 6);
        (await witness.SendAsync(HttpMethod.Get, address)).ShouldBe((200, Vectors.Sign(tree, 6) + line, "text/plain"));
        (await witness.SendAsync(HttpMethod.Get, "/../key/checkpoint")).Status.ShouldBe(404);
        (await witness.SendAsync(HttpMethod.Get, $"/{new string('0', 64)}/checkpoint")).Status.ShouldBe(404);
    }

    private DateTimeOffset ShouldCosign(string line, string checkpoint)
    {
        var signers = Checkpoint.Parse("it", checkpoint + line).Note.SignedBy([VerifierKey.Parse(witness.Key)!]);
        return signers.ShouldHaveSingleItem().At.ShouldNotBeNull();
    }
}
