using ArmedPolicingGov.Verifier.Notes;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests;

public sealed class ConsistencyVerbTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly PlainTree tree = PlainTree.Numbers(40);
    private readonly PlainTree rewritten = new(Enumerable.Range(0, 40).Select(number => PlainTree.Number(number == 3 ? 99 : number)));

    public static TheoryData<string, string> Malformed => new()
    {
        { "old 6\n", "" },
        { "old 6", "old 06" },
        { "old 6", "old  6" },
        { "old 6", "Old 6" },
        { "old 6", "old -6" },
        { "old 6\n", "old 6\nextra AAAA\n" },
        { "old 6\n", "old 6\nAAAA\n" },
        { "=\n\n", "=\n" },
    };

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_ledger_that_goes_on_holds()
    {
        var said = (await CheckAsync(6, Joint(6, 40, tree))).ShouldHold();
        said.ShouldContain("with 40 entries begins with the 6 entries");
        (await CheckAsync(40, Joint(40, 40, tree))).ShouldHold();
        (await CheckAsync(1, Joint(1, 2, tree))).ShouldHold();
        (await CheckAsync(0, Joint(0, 40, tree))).ShouldHold();
    }

    [Fact]
    public async Task A_rewritten_history_does_not_hold()
    {
        (await CheckAsync(6, Joint(6, 40, rewritten))).ShouldNotHold("not shown to go on from", "rewritten");
        (await CheckAsync(40, Joint(40, 40, rewritten))).ShouldNotHold("not shown to go on from");
    }

    [Fact]
    public async Task A_spoilt_proof_does_not_hold()
    {
        foreach (var (how, spoilt) in Spoilt.Ways(tree.Consistency(6, 40), tree.Root(40), tree.Root(6)).Where((_, at) => at % 5 == 0))
            (await CheckAsync(6, $"old 6\n{string.Concat(spoilt.Select(hash => hash + "\n"))}\n{Vectors.Sign(tree, 40)}")).Code.ShouldBe(1, how);
    }

    [Fact]
    public async Task A_proof_from_another_size_or_an_older_checkpoint_does_not_hold()
    {
        (await CheckAsync(7, Joint(6, 40, tree))).ShouldNotHold("of size 6", "of size 7");
        (await CheckAsync(40, Joint(6, 20, tree))).ShouldNotHold("not earlier");
    }

    [Fact]
    public async Task Both_checkpoints_must_be_the_log_s()
    {
        var other = new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]);
        (await CheckAsync(6, Joint(6, 40, tree), other)).ShouldNotHold("old.checkpoint", "not signed");
        (await CheckAsync(6, Joint(6, 40, tree, other))).ShouldNotHold("joint", "not signed");
        (await Called.WithAsync("consistency", scratch["old.checkpoint"], scratch["joint"], "--key", Vectors.LogKey, "--key", other.Verifier.ToString())).ShouldHold();
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_such_file_is_refused(string right, string wrong)
    {
        var joint = Joint(6, 40, tree);
        joint.ShouldContain(right);
        (await CheckAsync(6, joint.Replace(right, wrong, StringComparison.Ordinal))).ShouldNotHold("joint");
    }

    [Fact]
    public async Task More_hashes_than_any_tree_needs_are_refused() =>
        (await CheckAsync(6, $"old 6\n{string.Concat(Enumerable.Repeat(tree.Root() + "\n", 64))}\n{Vectors.Sign(tree, 40)}")).ShouldNotHold("more than 63");

    private static string Joint(int old, int size, PlainTree of, SigningKey? log = null) =>
        $"old {old}\n{string.Concat(of.Consistency(old, size).Select(hash => hash + "\n"))}\n{Vectors.Sign(of, size, log)}";

    private Task<Called> CheckAsync(int old, string joint, SigningKey? oldLog = null) =>
        Called.WithAsync("consistency", scratch.Write("old.checkpoint", Vectors.Sign(tree, old, oldLog)), scratch.Write("joint", joint), "--key", Vectors.LogKey);
}
