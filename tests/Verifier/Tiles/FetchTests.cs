using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Verifier.Tests.Tiles;

public sealed class FetchTests : IAsyncLifetime
{
    private static readonly PlainTree Numbers = PlainTree.Numbers(700);

    private readonly Scratch scratch = new();
    private readonly List<string> asked = [];
    private Dictionary<string, byte[]> served = [];
    private bool isCompressed;
    private bool isLossy;
    private int failure;
    private WebApplication server = null!;
    private string url = "";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(ServeAsync);
        await server.StartAsync();
        url = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/some/prefix";
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        scratch.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(600)]
    public async Task A_tree_is_brought_whole_and_then_holds(int size)
    {
        served = TileWriter.Files(Numbers, size);
        var called = await Called.WithAsync("fetch", url, scratch["tree"]);
        (called.Code, called.Error).ShouldBe((0, ""));
        called.Output.ShouldContain("Nothing of it is checked yet");
        Files().ShouldBe(served.Keys.Order(StringComparer.Ordinal));
        (await Called.WithAsync("tiles", scratch["tree"], "--key", Vectors.LogKey)).ShouldHold();
    }

    [Fact]
    public async Task Only_what_the_checkpoint_s_size_asks_for_is_asked_for()
    {
        served = TileWriter.Files(Numbers, 700);
        foreach (var (path, content) in TileWriter.Files(Numbers, 600)) served[path] = content;
        (await Called.WithAsync("fetch", url + "/", scratch["tree"])).Code.ShouldBe(0);
        asked.Order(StringComparer.Ordinal).ShouldBe(TileWriter.Files(Numbers, 600).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_full_tile_stands_in_for_a_narrower_one_that_was_put_away()
    {
        var (tree, larger) = (TileWriter.Files(Numbers, 300), TileWriter.Files(Numbers, 600));
        served = larger.Where(file => file.Key != "checkpoint" && !file.Key.Contains(".p/", StringComparison.Ordinal)).Concat(tree.Where(file => file.Key is "checkpoint" or "tile/1/000.p/1")).ToDictionary();
        (await Called.WithAsync("fetch", url, scratch["tree"])).Code.ShouldBe(0);
        Files().ShouldBe(tree.Keys.Order(StringComparer.Ordinal));
        (await Called.WithAsync("tiles", scratch["tree"], "--key", Vectors.LogKey)).ShouldHold();
    }

    [Fact]
    public async Task A_full_tile_that_is_none_stands_in_for_nothing()
    {
        served = TileWriter.Files(Numbers, 300);
        foreach (var path in new[] { "tile/0/001", "tile/entries/001" })
        {
            served.Remove(path + ".p/44", out var narrow).ShouldBeTrue();
            served[path] = narrow!;
            (await Called.WithAsync("fetch", url, scratch["tree"])).ShouldNotHold($"What the server sends as {path} does not have 256");
            served[path + ".p/44"] = narrow!;
        }
    }

    [Fact]
    public async Task Compressed_answers_are_taken()
    {
        (served, isCompressed) = (TileWriter.Files(Numbers, 300), true);
        (await Called.WithAsync("fetch", url, scratch["tree"])).Code.ShouldBe(0);
        (await Called.WithAsync("tiles", scratch["tree"], "--key", Vectors.LogKey)).ShouldHold();
    }

    [Fact]
    public async Task A_request_that_is_lost_is_made_again()
    {
        (served, isLossy) = (TileWriter.Files(Numbers, 300), true);
        (await Called.WithAsync("fetch", url, scratch["tree"])).Code.ShouldBe(0);
        (await Called.WithAsync("tiles", scratch["tree"], "--key", Vectors.LogKey)).ShouldHold();
        asked.Count.ShouldBe(served.Count * 2);
    }

    [Theory]
    [InlineData("checkpoint")]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/001.p/44")]
    [InlineData("tile/1/000.p/1")]
    [InlineData("tile/entries/001.p/44")]
    public async Task Where_something_is_missing_nothing_is_left_behind(string path)
    {
        served = TileWriter.Files(Numbers, 300);
        served.Remove(path).ShouldBeTrue();
        (await Called.WithAsync("fetch", url, scratch["tree"])).ShouldNotHold(path);
        Directory.EnumerateFileSystemEntries(scratch.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/001.p/44")]
    [InlineData("tile/entries/000")]
    [InlineData("tile/entries/001.p/44")]
    public async Task What_has_not_the_length_that_it_should_have_is_refused(string path)
    {
        served = TileWriter.Files(Numbers, 300);
        var right = served[path];
        foreach (var content in new byte[][] { right[..^1], [.. right, 0], [.. right, .. right[..32]] })
        {
            served[path] = content;
            (await Called.WithAsync("fetch", url, scratch["tree"])).ShouldNotHold(path);
            Directory.EnumerateFileSystemEntries(scratch.Path).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_server_that_fails_or_floods_leaves_nothing_behind()
    {
        served = TileWriter.Files(Numbers, 300);
        failure = 500;
        (await Called.WithAsync("fetch", url, scratch["tree"])).ShouldNotHold("500");
        failure = 0;
        served["checkpoint"] = new byte[20 << 20];
        (await Called.WithAsync("fetch", url, scratch["tree"])).ShouldNotHold("checkpoint");
        served["checkpoint"] = Encoding.UTF8.GetBytes("hello\n");
        (await Called.WithAsync("fetch", url, scratch["tree"])).ShouldNotHold("checkpoint");
        await server.StopAsync();
        (await Called.WithAsync("fetch", url, scratch["tree"])).ShouldNotHold("could not be fetched");
        Directory.EnumerateFileSystemEntries(scratch.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_is_there_is_left_alone()
    {
        served = TileWriter.Files(Numbers, 1);
        scratch.Write("tree/kept", "mine");
        (await Called.WithAsync("fetch", url, scratch["tree"])).ShouldBeWronglyCalled("there already");
        (await Called.WithAsync("fetch", url, scratch["tree/kept"])).ShouldBeWronglyCalled("there already");
        asked.ShouldBeEmpty();
        File.ReadAllText(scratch["tree/kept"]).ShouldBe("mine");
    }

    [Theory]
    [InlineData("armedpolicinggov.example")]
    [InlineData("ftp://armedpolicinggov.example/")]
    [InlineData("file:///tmp/")]
    [InlineData("https://armedpolicinggov.example/?tree=")]
    public async Task What_is_no_address_is_refused(string address) => (await Called.WithAsync("fetch", address, scratch["tree"])).ShouldBeWronglyCalled(address);

    private IEnumerable<string> Files() => Directory.EnumerateFiles(scratch["tree"], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(scratch["tree"], path)).Order(StringComparer.Ordinal);

    private async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!["/some/prefix/".Length..];
        lock (asked)
        {
            asked.Add(path);
            if (isLossy && asked.Count(each => each == path) == 1)
            {
                context.Abort();
                return;
            }
        }

        context.Response.StatusCode = failure > 0 ? failure : served.ContainsKey(path) ? 200 : 404;
        if (context.Response.StatusCode != 200) return;
        if (!isCompressed)
        {
            await context.Response.Body.WriteAsync(served[path]);
            return;
        }

        context.Response.Headers.ContentEncoding = "gzip";
        await using var compressed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await compressed.WriteAsync(served[path]);
    }
}
