using System.Net;
using ArmedPolicingGov.Verifier.Notes;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Tiles;

/// <summary>Brings a tree from a server to a folder: what its checkpoint's size asks for, and nothing else.</summary>
internal sealed class TileDownload(HttpClient server, Uri prefix, string folder)
{
    /// <summary>The most bytes that an answer may have: a full bundle of the largest entries.</summary>
    public const int LargestAnswer = TilePath.Full * EntryBundle.LargestEntry;

    private const int LargestCheckpoint = 1 << 20;
    private const int AtOnce = 4;
    private const int MostAttempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Returns the checkpoint, which nobody has checked yet.</summary>
    /// <exception cref="DoesNotHold">The server has no such tree, or sends something else.</exception>
    public async Task<Checkpoint> RunAsync(CancellationToken cancel)
    {
        var note = await GetAsync("checkpoint", LargestCheckpoint, cancel) ?? throw new DoesNotHold($"{new Uri(prefix, "checkpoint")} is not there.");
        var checkpoint = Checkpoint.Parse(new Uri(prefix, "checkpoint").ToString(), note);
        await File.WriteAllBytesAsync(Path.Combine(folder, "checkpoint"), note, cancel);
        await Parallel.ForEachAsync(TilePath.Of(checkpoint.Size), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (tile, stop) => await BringAsync(tile, stop));
        return checkpoint;
    }

    private async Task BringAsync(TilePath tile, CancellationToken cancel)
    {
        var content = await ReadAsync(tile, tile.Width, cancel);
        // Once a tile is full a server may have put the narrower ones away; it begins with them.
        if (content is null && tile.Width < TilePath.Full) content = await ReadAsync(tile with { Width = TilePath.Full }, tile.Width, cancel);
        var path = Path.Combine(folder, tile.ToString());
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content ?? throw new DoesNotHold($"The server has no {tile}."), cancel);
    }

    /// <summary>The first hashes or entries of a tile that the server has; null when it has no such tile.</summary>
    private async Task<byte[]?> ReadAsync(TilePath tile, int wanted, CancellationToken cancel)
    {
        var wrong = new DoesNotHold($"What the server sends as {tile} does not have {tile.Width} {(tile.Level == TilePath.Entries ? "entries" : "hashes")}.");
        if (await GetAsync(tile.ToString(), tile.Width * (tile.Level == TilePath.Entries ? EntryBundle.LargestEntry : Hash.Length), cancel) is not { } content) return null;
        if (tile.Level != TilePath.Entries) return content.Length == tile.Width * Hash.Length ? content[..(wanted * Hash.Length)] : throw wrong;
        return EntryBundle.Split(content) is { } entries && entries.Count == tile.Width ? content[..entries[wanted - 1].End] : throw wrong;
    }

    private async Task<byte[]?> GetAsync(string path, int most, CancellationToken cancel)
    {
        var address = new Uri(prefix, path);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var answer = await server.GetAsync(address, cancel);
                if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) return null;
                if (!answer.IsSuccessStatusCode) throw new DoesNotHold($"{address} was answered with {(int)answer.StatusCode}.");
                var content = await answer.Content.ReadAsByteArrayAsync(cancel);
                return content.Length <= most ? content : throw new DoesNotHold($"{address} has {content.Length} bytes, and may have {most} at most.");
            }
            catch (HttpRequestException problem) when (attempt == MostAttempts)
            {
                throw new DoesNotHold($"{address} could not be fetched: {(problem.InnerException ?? problem).Message}");
            }
            catch (HttpRequestException)
            {
                // Of thousands of requests one may well be lost on the way.
                await Task.Delay(Pause * attempt, cancel);
            }
            catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
            {
                throw new DoesNotHold($"{address} could not be fetched: the server took too long.");
            }
        }
    }
}
