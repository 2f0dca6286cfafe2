using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Threading.Channels;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Tree;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests;

/// <summary>Anybody can fetch the ledger, work out its root and compare it with what was signed.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private TestSite site = null!;
    private HttpClient anybody = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        anybody = new HttpClient { BaseAddress = site.Address };
    }

    public async ValueTask DisposeAsync()
    {
        anybody.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task The_root_follows_from_what_is_served()
    {
        var size = await RecordAsync(600);
        var checkpoint = await CheckpointAsync();
        checkpoint.Size.ShouldBe(size);
        var served = new Dictionary<Tile, byte[]>();
        foreach (var tile in Tile.Of(size)) served.Add(tile, await BytesAsync($"/ledger/{tile}"));
        served.Keys.Select(tile => tile.ToString()).ShouldBe(["tile/0/000", "tile/0/001", "tile/0/002.p/89", "tile/1/000.p/2"]);
        served.ShouldAllBe(each => each.Value.Length == each.Key.Width * 32);

        var leaves = served.Where(each => each.Key.Level == 0).SelectMany(each => each.Value.Chunk(32)).ToArray();
        Root(leaves).ShouldBe(checkpoint.Root.ToArray());
        served[new Tile(1, 0, 2)].ShouldBe([.. Root(leaves[..256]), .. Root(leaves[256..512])]);

        // The leaves themselves, in bundles, have those hashes.
        var entries = new List<byte[]>();
        foreach (var path in (string[])["000", "001", "002.p/89"])
        {
            var bundle = await BytesAsync($"/ledger/tile/entries/{path}");
            for (var at = 0; at < bundle.Length; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bundle.AsSpan(at)))
                entries.Add(SHA256.HashData([0, .. bundle.AsSpan(at + 2, BinaryPrimitives.ReadUInt16BigEndian(bundle.AsSpan(at)))]));
        }

        entries.ShouldBe(leaves);
    }

    [Fact]
    public async Task A_tile_may_be_asked_for_by_any_width_that_was_signed()
    {
        await RecordAsync(20);
        var whole = await BytesAsync("/ledger/tile/0/000.p/21");
        (await BytesAsync("/ledger/tile/0/000.p/7")).ShouldBe(whole[..(7 * 32)]);
        (await BytesAsync("/ledger/tile/0/000.p/1")).ShouldBe(whole[..32]);
    }

    [Fact]
    public async Task What_is_served_says_of_what_type_it_is_and_for_how_long_it_holds()
    {
        await RecordAsync(300);
        async Task<(string?, string?)> HeadersAsync(string path)
        {
            using var response = await anybody.GetAsync(new Uri(path, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            return (response.Content.Headers.ContentType?.ToString(), response.Headers.CacheControl?.ToString());
        }

        (await HeadersAsync("/ledger/checkpoint")).ShouldBe(("text/plain; charset=utf-8", "public, max-age=2"));
        (await HeadersAsync("/ledger/tile/0/000")).ShouldBe(("application/octet-stream", "public, max-age=31536000, immutable"));
        (await HeadersAsync("/ledger/tile/entries/000")).ShouldBe(("application/octet-stream", "public, max-age=31536000, immutable"));
        (await HeadersAsync("/ledger/tile/0/001.p/45")).ShouldBe(("application/octet-stream", "public, max-age=3600"));
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/000.p/22")]
    [InlineData("tile/0/000.p/255")]
    [InlineData("tile/0/001.p/1")]
    [InlineData("tile/1/000.p/1")]
    [InlineData("tile/entries/000")]
    [InlineData("tile/entries/000.p/22")]
    [InlineData("tile/entries/001.p/1")]
    [InlineData("tile/7/000.p/1")]
    [InlineData("tile/8/000.p/1")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/x000/000.p/1")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000.p/1/")]
    [InlineData("tile/0/000.p/1/2")]
    [InlineData("tile/-1/000.p/1")]
    [InlineData("tile/data/000.p/1")]
    [InlineData("tile/0/x9999999/999")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("tile/0")]
    [InlineData("tile/")]
    [InlineData("tile")]
    [InlineData("checkpoint/1")]
    public async Task What_the_ledger_does_not_have_is_not_found(string path)
    {
        await RecordAsync(20);
        using var response = await anybody.GetAsync(new Uri($"/ledger/{path}", UriKind.Relative));
        // Where there is no such address at all, whoever is not signed in is sent to sign in.
        (response.StatusCode == HttpStatusCode.NotFound || response.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in").ShouldBeTrue($"{response.StatusCode}");
        response.Content.Headers.ContentType!.MediaType.ShouldNotBe("application/octet-stream");
    }

    [Fact]
    public async Task What_is_not_signed_yet_is_not_served()
    {
        await RecordAsync(20);
        // The beat cannot sign while another host has the turn.
        await using var other = await site.Store.AppAsync();
        await using var turn = new Npgsql.NpgsqlCommand("select pg_advisory_lock(7126205)", other);
        await turn.ExecuteNonQueryAsync();
        await site.Store.RecordAsync(Armoury(1_000));
        (await CheckpointAsync()).Size.ShouldBe(21);
        (await anybody.GetAsync(new Uri("/ledger/tile/0/000.p/22", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_beat_signs_by_itself_what_is_recorded()
    {
        var signed = Channel.CreateUnbounded<string>();
        await using var beating = await TestSite.StartAsync(services => services.AddSingleton<StepReached>(_ => step => signed.Writer.TryWrite(step)));
        await beating.Store.RecordAsync(Armoury(1));
        using var visitor = new HttpClient { BaseAddress = beating.Address };
        await foreach (var step in signed.Reader.ReadAllAsync())
        {
            // The first may be of the empty store.
            if (step == "checkpoint: committed" && (await visitor.GetAsync(new Uri("/ledger/tile/0/000.p/2", UriKind.Relative))).StatusCode == HttpStatusCode.OK) break;
        }

        (await visitor.GetStringAsync(new Uri("/ledger/checkpoint", UriKind.Relative))).Split('\n')[1].ShouldBe("2");
    }

    /// <summary>Records facts, and has them signed. Returns how many entries there are then.</summary>
    private async Task<long> RecordAsync(int facts)
    {
        await site.Store.RecordAsync(Enumerable.Range(1, facts).Select(Armoury));
        return (await site.Services.GetRequiredService<MakeCheckpoint>().RunAsync(CancellationToken.None)).Checkpoint.Size;
    }

    private static Fact Armoury(int number) => new Armoury { Id = $"norfolk/armoury-{number}", Force = "norfolk", Name = $"Armoury {number}", OpenedOn = new DateOnly(2024, 1, 5) };

    private async Task<Checkpoint> CheckpointAsync()
    {
        var key = await site.Services.GetRequiredService<KeyFile>().VerifierAsync(CancellationToken.None);
        return Checkpoint.Open(SignedNote.Parse(await BytesAsync("/ledger/checkpoint")), key).Checkpoint;
    }

    private async Task<byte[]> BytesAsync(string path) => await anybody.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    /// <summary>The tree hash by its definition in RFC 6962.</summary>
    private static byte[] Root(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1) return leaves[0];
        var left = 1;
        while (left * 2 < leaves.Length) left *= 2;
        return SHA256.HashData([1, .. Root(leaves[..left]), .. Root(leaves[left..])]);
    }
}
