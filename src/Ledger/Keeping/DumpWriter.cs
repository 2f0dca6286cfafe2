using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ArmedPolicingGov.Ledger.Keeping;

/// <summary>Writes the members of a dump, and at the end the SHA-256 of each, without which it was cut off.</summary>
internal sealed class DumpWriter(Stream output) : IAsyncDisposable
{
    public const string End = "end.json";

    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);
    private readonly TarWriter tar = new(new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true), TarEntryFormat.Pax, leaveOpen: false);

    public async Task AddAsync(string member, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        digests.Add(member, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        await WriteAsync(member, bytes, cancel);
    }

    /// <summary>Adds lines as members of a bounded size, so that neither end holds a whole table.</summary>
    public async Task AddLinesAsync(string folder, TextReader lines, CancellationToken cancel)
    {
        const int enough = 4 * 1024 * 1024;
        var text = new StringBuilder(enough);
        var buffer = new char[64 * 1024];
        for (var part = 0; ;)
        {
            var read = await lines.ReadAsync(buffer, cancel);
            text.Append(buffer, 0, read);
            if (read > 0 && text.Length < enough) continue;
            // A line feed inside a value is written as \n, so each one ends a row.
            var whole = read == 0 ? text.Length : text.ToString().LastIndexOf('\n') + 1;
            if (whole > 0)
            {
                await AddAsync($"{folder}/{part++:000000}", Encoding.UTF8.GetBytes(text.ToString(0, whole)), cancel);
                text.Remove(0, whole);
            }

            if (read == 0) return;
        }
    }

    public async Task EndAsync(CancellationToken cancel) =>
        await WriteAsync(End, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>(StringComparer.Ordinal) { ["sha256"] = digests }), cancel);

    public ValueTask DisposeAsync() => tar.DisposeAsync();

    private async Task WriteAsync(string member, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, member) { DataStream = stream, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite, ModificationTime = DateTimeOffset.UnixEpoch }, cancel);
    }
}
