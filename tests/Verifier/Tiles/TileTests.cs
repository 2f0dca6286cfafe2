using System.Text;
using ArmedPolicingGov.Verifier.Notes;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests.Tiles;

public sealed class TileTests : IDisposable
{
    private const int Size = 600;

    private static readonly PlainTree Numbers = PlainTree.Numbers(70_000);

    private readonly Scratch scratch = new();

    public static TheoryData<string> PathsOfTheTree => [.. TileWriter.Files(Numbers, Size).Keys.Except(["checkpoint"])];

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(255, 2)]
    [InlineData(256, 3)]
    [InlineData(257, 5)]
    [InlineData(70_000, 273 + 1 + 273 + 1 + 1 + 1 + 1)]
    public async Task A_whole_tree_holds(int size, int files)
    {
        scratch.Write(TileWriter.Files(Numbers, size));
        Directory.EnumerateFiles(scratch.Path, "*", SearchOption.AllDirectories).Count().ShouldBe(files + 1);
        (await CheckAsync("--witness", Vectors.WitnessKey)).ShouldHold().ShouldContain(size == 1 ? "1 entry" : $"{size:N0} entries");
    }

    [Fact]
    public async Task Entries_may_be_blank_or_as_long_as_they_can_be()
    {
        var tree = new PlainTree([[], new byte[65_535], [], [7]]);
        scratch.Write(TileWriter.Files(tree, 4));
        (await CheckAsync()).ShouldHold();
    }

    [Theory]
    [MemberData(nameof(PathsOfTheTree))]
    public async Task A_file_that_is_missing_is_named(string path)
    {
        scratch.Write(TileWriter.Files(Numbers, Size));
        File.Delete(scratch[path]);
        (await CheckAsync()).ShouldNotHold($"{path} is missing");
    }

    [Theory]
    [MemberData(nameof(PathsOfTheTree))]
    public async Task A_flipped_bit_in_any_file_is_found(string path)
    {
        var files = TileWriter.Files(Numbers, Size);
        scratch.Write(files);
        var content = files[path];
        foreach (var bit in Enumerable.Range(0, 16).Concat([(content.Length * 4) + 3, (content.Length * 8) - 1]))
        {
            byte[] altered = [.. content];
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            scratch.Write(path, altered);
            // An altered entry shows where it is first compared: in the tile of its hash.
            (await CheckAsync()).ShouldNotHold(path.Replace("entries", "", StringComparison.Ordinal)[^4..]);
        }
    }

    [Theory]
    [MemberData(nameof(PathsOfTheTree))]
    public async Task A_file_that_is_too_long_or_too_short_is_found(string path)
    {
        var files = TileWriter.Files(Numbers, Size);
        scratch.Write(files);
        foreach (var content in new byte[][] { [], files[path][..^1], [.. files[path], 0], [.. files[path], .. files[path]] })
        {
            scratch.Write(path, content);
            (await CheckAsync()).ShouldNotHold(path);
        }
    }

    [Fact]
    public async Task An_entry_altered_with_all_its_tiles_is_found_by_the_signed_root()
    {
        var forged = new PlainTree(Enumerable.Range(0, Size).Select(number => PlainTree.Number(number == 300 ? 999 : number)));
        var files = TileWriter.Files(forged, Size);
        files["checkpoint"] = Encoding.UTF8.GetBytes(Vectors.Sign(Numbers, Size));
        scratch.Write(files);
        (await CheckAsync()).ShouldNotHold("give the root", forged.Root().ToString(), Numbers.Root(Size).ToString());
    }

    [Fact]
    public async Task Entries_in_another_order_are_found()
    {
        var swapped = new PlainTree(Enumerable.Range(0, Size).Select(number => PlainTree.Number(number switch { 5 => 6, 6 => 5, _ => number })));
        scratch.Write(TileWriter.Files(Numbers, Size));
        scratch.Write("tile/entries/000", TileWriter.Files(swapped, Size)["tile/entries/000"]);
        (await CheckAsync()).ShouldNotHold("tile/0/000 is not what the entries give: hash 5");
    }

    [Fact]
    public async Task Narrower_tiles_from_before_hold_when_they_begin_likewise()
    {
        scratch.Write(TileWriter.Files(Numbers, Size));
        foreach (var earlier in new[] { 1, 100, 256, 300, 599 }) scratch.Write(TileWriter.Files(Numbers, earlier));
        scratch.Write("checkpoint", Vectors.Sign(Numbers, Size));
        Directory.EnumerateFiles(scratch["tile"], "*", SearchOption.AllDirectories).Count().ShouldBeGreaterThan(15);
        (await CheckAsync()).ShouldHold();
    }

    [Theory]
    [InlineData("tile/0/000.p/100", 100 * 32)]
    [InlineData("tile/0/002.p/44", 44 * 32)]
    [InlineData("tile/1/000.p/1", 32)]
    [InlineData("tile/entries/000.p/100", 100 * 10)]
    [InlineData("tile/entries/002.p/44", 44 * 10)]
    public async Task A_narrower_tile_that_differs_is_found(string path, int length)
    {
        var files = TileWriter.Files(Numbers, Size);
        scratch.Write(files);
        var from = files.Single(file => file.Key == path[..path.IndexOf(".p", StringComparison.Ordinal)] || (file.Key.StartsWith(path[..path.IndexOf(".p", StringComparison.Ordinal)] + ".p", StringComparison.Ordinal))).Value;
        byte[] narrower = from[..length];
        scratch.Write(path, narrower);
        (await CheckAsync()).ShouldHold();
        narrower[^1] ^= 1;
        scratch.Write(path, narrower);
        (await CheckAsync()).ShouldNotHold(path, "not what the entries give");
        scratch.Write(path, narrower[..^1]);
        (await CheckAsync()).ShouldNotHold(path);
    }

    [Theory]
    [InlineData("tile/0/002.p/89")]
    [InlineData("tile/0/002")]
    [InlineData("tile/0/003")]
    [InlineData("tile/1/000.p/3")]
    [InlineData("tile/2/000.p/1")]
    [InlineData("tile/entries/002.p/89")]
    [InlineData("tile/entries/003.p/1")]
    [InlineData("tile/63/x001/000")]
    public async Task What_goes_beyond_the_checkpoint_is_found(string path)
    {
        scratch.Write(TileWriter.Files(Numbers, Size));
        scratch.Write(path, new byte[32]);
        (await CheckAsync()).ShouldNotHold(path, "goes beyond");
    }

    [Theory]
    [InlineData("tile/0/000.bak")]
    [InlineData("tile/00/000")]
    [InlineData("tile/note")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/x000/000")]
    public async Task What_is_no_tile_has_no_place_among_them(string path)
    {
        scratch.Write(TileWriter.Files(Numbers, 3));
        if (path.StartsWith("tile/0/000", StringComparison.Ordinal)) File.Delete(scratch["tile/0/000.p/3"]);
        scratch.Write(path, [1]);
        (await CheckAsync()).ShouldNotHold("is no tile");
    }

    [Fact]
    public async Task The_checkpoint_must_be_there_signed_and_cosigned()
    {
        scratch.Write(TileWriter.Files(Numbers, 3));
        var other = new SigningKey("witness.example/2", KeyType.Witness, new byte[32]).Verifier.ToString();
        (await CheckAsync("--witness", Vectors.WitnessKey, "--witness", other)).ShouldNotHold("witness.example/2");
        (await CheckAsync("--witness", Vectors.WitnessKey, "--witness", other, "--needed", "1")).ShouldHold();
        scratch.Write("checkpoint", Vectors.Sign(Numbers, 3, new SigningKey(Vectors.Origin, KeyType.Log, new byte[32])));
        (await CheckAsync()).ShouldNotHold("not signed");
        File.Delete(scratch["checkpoint"]);
        (await CheckAsync()).ShouldNotHold("checkpoint is missing");
        (await Called.WithAsync("tiles", scratch["nowhere"], "--key", Vectors.LogKey)).ShouldBeWronglyCalled("nowhere");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(400)]
    [InlineData(600)]
    public async Task A_tree_that_goes_on_from_a_checkpoint_seen_before_holds(int earlier)
    {
        scratch.Write(TileWriter.Files(Numbers, Size));
        (await CheckAsync("--since", scratch.Write("../" + Path.GetFileName(scratch.Path) + "/old", Vectors.Sign(Numbers, earlier)))).ShouldHold().ShouldContain($"the first {earlier}");
    }

    [Fact]
    public async Task A_tree_whose_beginning_was_rewritten_does_not_hold()
    {
        var before = new PlainTree(Enumerable.Range(0, Size).Select(number => PlainTree.Number(number == 300 ? 999 : number)));
        scratch.Write(TileWriter.Files(Numbers, Size));
        foreach (var earlier in new[] { 301, 512, 600 }) (await CheckAsync("--since", scratch.Write("old", Vectors.Sign(before, earlier)))).ShouldNotHold("rewritten");
        (await CheckAsync("--since", scratch.Write("old", Vectors.Sign(before, 300)))).ShouldHold();
        (await CheckAsync("--since", scratch.Write("old", Vectors.Sign(Numbers, 601)))).ShouldNotHold("not earlier");
        (await CheckAsync("--since", scratch.Write("old", Vectors.Sign(Numbers, 300, new SigningKey(Vectors.Origin, KeyType.Log, new byte[32]))))).ShouldNotHold("old", "not signed");
    }

    private Task<Called> CheckAsync(params string[] options) => Called.WithAsync(["tiles", scratch.Path, "--key", Vectors.LogKey, .. options]);
}
