using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace ArmedPolicingGov.Ledger.Keeping;

/// <summary>Reads the members of a dump in their order, and finds at the end whether each is as it was written.</summary>
internal sealed class DumpReader(Stream input) : IAsyncDisposable
{
    private const int LongestMember = 512 * 1024 * 1024;

    private readonly Dictionary<string, string> digests = new(StringComparer.Ordinal);
    private readonly TarReader tar = new(new GZipStream(input, CompressionMode.Decompress));

    /// <summary>The next member, or null after the last one.</summary>
    /// <exception cref="InvalidDataException">It is no dump, was cut off, or a member was changed.</exception>
    public async Task<(string Name, byte[] Bytes)?> NextAsync(CancellationToken cancel)
    {
        var (name, bytes) = await EntryAsync(cancel) ?? throw new InvalidDataException("The dump was cut off: its end is missing.");
        if (name == DumpWriter.End)
        {
            Compare(bytes);
            return null;
        }

        digests.Add(name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return (name, bytes);
    }

    public ValueTask DisposeAsync() => tar.DisposeAsync();

    private async Task<(string Name, byte[] Bytes)?> EntryAsync(CancellationToken cancel)
    {
        try
        {
            if (await tar.GetNextEntryAsync(copyData: false, cancel) is not { } entry) return null;
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || entry.Length > LongestMember) throw new InvalidDataException($"The dump’s member {entry.Name} is none that a dump has.");
            var bytes = new byte[entry.Length];
            if (entry.DataStream is { } data) await data.ReadExactlyAsync(bytes, cancel);
            return (entry.Name, bytes);
        }
        catch (EndOfStreamException problem)
        {
            throw new InvalidDataException("The dump was cut off.", problem);
        }
        // What the reader of a tar throws at a header whose numbers cannot be.
        catch (Exception problem) when (problem is FormatException or ArgumentException or ArithmeticException or InvalidOperationException or NotSupportedException)
        {
            throw new InvalidDataException($"The dump is damaged: {problem.Message}", problem);
        }
    }

    private void Compare(byte[] end)
    {
        try
        {
            using var json = JsonDocument.Parse(end);
            var said = json.RootElement.GetProperty("sha256").EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetString(), StringComparer.Ordinal);
            foreach (var (name, digest) in digests)
            {
                if (!said.Remove(name, out var expected)) throw new InvalidDataException($"The dump’s member {name} is not among those that it ends with.");
                if (expected != digest) throw new InvalidDataException($"The dump’s member {name} was changed since it was written.");
            }

            if (said.Count > 0) throw new InvalidDataException($"The dump’s member {said.Keys.First()} is missing.");
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException("The end of the dump cannot be read.", problem);
        }
    }
}
