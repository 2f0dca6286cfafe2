using System.CommandLine;
using System.Net;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Tiles;

namespace ArmedPolicingGov.Verifier.Verbs;

/// <summary>Downloads a tree into a folder, whole or not at all. Checking it is another verb.</summary>
internal static class FetchVerb
{
    private static readonly Argument<string> Url = new("URL") { Description = "Where the tree is served: the address that checkpoint and tile/… stand under" };
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "The folder to make" };

    public static Command Create()
    {
        var verb = new Command("fetch", "Download a tree into a new folder, to check it with “tiles”") { Url, Folder };
        verb.SetAction((parsed, cancel) => RunAsync(parsed, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (url, folder) = (parsed.GetValue(Url)!, Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(Folder)!)));
        if (!Uri.TryCreate(url.EndsWith('/') ? url : url + "/", UriKind.Absolute, out var prefix) || prefix.Scheme is not ("http" or "https") || prefix.Query.Length > 0)
            throw new WronglyCalled($"“{url}” is no address of a server (http or https).");
        if (Path.Exists(folder)) throw new WronglyCalled($"{folder} is there already. Name a folder that is not.");
        var beside = Directory.CreateDirectory($"{folder}.{Path.GetRandomFileName()}").FullName;
        try
        {
            using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip };
            using var server = new HttpClient(handler) { MaxResponseContentBufferSize = TileDownload.LargestAnswer };
            var checkpoint = await new TileDownload(server, prefix, beside).RunAsync(cancel);
            Directory.Move(beside, folder);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                $"{folder} has the ledger {Shown.Text(checkpoint.Origin)} as served, with {Shown.Count(checkpoint.Size, "entry", "entries")}. Nothing of it is checked yet: that is what the verb “tiles” does.");
            return CommandLine.Holds;
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }
}
