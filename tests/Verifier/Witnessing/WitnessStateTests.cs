using ArmedPolicingGov.Verifier.Notes;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests.Witnessing;

/// <summary>What a witness keeps, across restarts, races and further processes.</summary>
public sealed class WitnessStateTests : IDisposable
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Scratch scratch = new();
    private readonly PlainTree tree = PlainTree.Numbers(300);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_restart_keeps_key_and_last_checkpoint()
    {
        string key;
        await using (var first = await RunningWitness.StartAsync(scratch.Path))
        {
            key = first.Key;
            (await first.PostAsync(tree, 0, 6)).Status.ShouldBe(200);
        }

        await using var second = await RunningWitness.StartAsync(scratch.Path);
        second.Key.ShouldBe(key);
        (await second.PostAsync(tree, 0, 9)).ShouldBe((409, "6\n", "text/x.tlog.size"));
        (await second.PostAsync(tree, 6, 9)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_was_answered_for_is_on_disk_before_the_answer()
    {
        await using var witness = await RunningWitness.StartAsync(scratch.Path);
        var (_, line, _) = await witness.PostAsync(tree, 0, 6);
        File.ReadAllText(State()).ShouldBe(Vectors.Sign(tree, 6) + line);
        Directory.EnumerateFiles(scratch.Path, "*.new").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_key_is_made_once_for_its_owner_alone()
    {
        await using (await RunningWitness.StartAsync(scratch.Path)) File.GetUnixFileMode(scratch["key"]).ShouldBe(OwnerAlone);
        File.ReadAllText(scratch["key"]).ShouldStartWith("PRIVATE+KEY+witness.hmicfrs.example/w1+");
        foreach (var open in new[] { UnixFileMode.GroupRead, UnixFileMode.OtherRead, UnixFileMode.GroupWrite, UnixFileMode.OtherExecute })
        {
            File.SetUnixFileMode(scratch["key"], OwnerAlone | open);
            (await StartWronglyAsync()).ShouldBeWronglyCalled("can be read or written by others");
        }
    }

    [Fact]
    public async Task A_key_of_another_name_or_none_is_refused()
    {
        Keep("key", new SigningKey("witness.example/2", KeyType.Witness, new byte[32]).Secret() + "\n");
        (await StartWronglyAsync()).ShouldBeWronglyCalled("witness.example/2");
        Keep("key", new SigningKey(Vectors.WitnessName, KeyType.Log, new byte[32]).Secret() + "\n");
        (await StartWronglyAsync()).ShouldBeWronglyCalled("no witness’s key");
        Keep("key", "");
        (await StartWronglyAsync()).ShouldBeWronglyCalled("no witness’s key");
        File.ReadAllText(scratch["key"]).ShouldBe("");
    }

    [Fact]
    public async Task A_known_key_gives_the_published_cosignature()
    {
        Keep("key", Vectors.Witness.Secret() + "\n");
        await using var witness = await RunningWitness.StartAsync(scratch.Path, new FixedClock(Vectors.Then));
        witness.Key.ShouldBe(Vectors.WitnessKey);
        (await witness.PostAsync("old 0\n\n" + Vectors.Checkpoint)).ShouldBe((200, Vectors.WitnessLine, "text/plain"));
    }

    [Fact]
    public async Task A_last_checkpoint_that_was_tampered_with_or_cut_stops_all_cosigning()
    {
        await using var witness = await RunningWitness.StartAsync(scratch.Path);
        await witness.PostAsync(tree, 0, 6);
        var kept = File.ReadAllText(State());
        foreach (var wrong in new[] { "", kept[..40], Vectors.Sign(tree, 3), kept.Replace("\n6\n", "\n3\n", StringComparison.Ordinal) })
        {
            File.WriteAllText(State(), wrong);
            (await witness.PostAsync(tree, 6, 9)).Status.ShouldBe(500);
            (await witness.PostAsync(tree, 3, 9)).Status.ShouldBe(500);
            (await witness.PostAsync(tree, 0, 9)).Status.ShouldBe(500);
            File.ReadAllText(State()).ShouldBe(wrong);
        }

        File.WriteAllText(State(), kept);
        (await witness.PostAsync(tree, 6, 9)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_file_left_half_written_is_of_no_account()
    {
        await using var witness = await RunningWitness.StartAsync(scratch.Path);
        await witness.PostAsync(tree, 0, 6);
        File.WriteAllText(State() + ".new", "half");
        (await witness.PostAsync(tree, 6, 9)).Status.ShouldBe(200);
        (await witness.PostAsync(tree, 9, 10)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Of_requests_that_race_from_the_same_size_one_wins_and_the_others_learn_its_size(int witnesses)
    {
        var running = new List<RunningWitness>();
        // Several servers on one folder queue by the lock on its file alone.
        for (var number = 0; number < witnesses; number++) running.Add(await RunningWitness.StartAsync(scratch.Path));
        running.Select(witness => witness.Key).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        var last = 0;
        for (var round = 0; round < 25; round++)
        {
            var from = last;
            var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(step => running[step % witnesses].PostAsync(tree, from, from + step)));
            var winner = answers.Index().Where(answer => answer.Item.Status == 200).ShouldHaveSingleItem().Index + 1;
            last = from + winner;
            answers.Where(answer => answer.Status != 200).ShouldAllBe(answer => answer.Status == 409 && answer.Body == $"{last}\n");
        }

        foreach (var witness in running) await witness.DisposeAsync();
        Checkpoint.Parse("it", File.ReadAllBytes(State())).Size.ShouldBe(last);
    }

    [Theory]
    [InlineData("--name", "two words")]
    [InlineData("--name", "a+b")]
    [InlineData("--name", "")]
    [InlineData("--port", "70000")]
    [InlineData("--port", "-1")]
    [InlineData("--log", "no key")]
    [InlineData("--log", Vectors.WitnessKey)]
    public async Task What_cannot_be_a_witness_is_refused(string option, string value)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal) { ["--folder"] = scratch["w"], ["--name"] = Vectors.WitnessName, ["--port"] = "0", ["--log"] = Vectors.LogKey, [option] = value };
        (await Called.WithAsync(["witness", .. options.SelectMany(each => new[] { each.Key, each.Value })])).ShouldBeWronglyCalled(option);
        File.Exists(scratch["w/key"]).ShouldBeFalse();
    }

    private string State() => Directory.EnumerateFiles(scratch.Path, "*.checkpoint").ShouldHaveSingleItem();

    private void Keep(string name, string content) => File.SetUnixFileMode(scratch.Write(name, content), OwnerAlone);

    private Task<Called> StartWronglyAsync() => Called.WithAsync("witness", "--folder", scratch.Path, "--name", Vectors.WitnessName, "--port", "0", "--log", Vectors.LogKey);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
