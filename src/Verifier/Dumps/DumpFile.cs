using System.Formats.Tar;
using System.IO.Compression;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>A dump as it lies there: a tar in a gzip. It is read from the beginning as often as it is gone through.</summary>
internal sealed class DumpFile(string path)
{
    public const string Head = "dump.json";
    public const string Checkpoint = "checkpoint";
    public const string End = "end.json";
    public const string Tables = "tables/";

    /// <summary>Each member with its content, which is to be read before the next one.</summary>
    /// <exception cref="DoesNotHold">The file is damaged or no such file.</exception>
    public IEnumerable<(string Name, Stream Content)> Members()
    {
        using var file = File.OpenRead(path);
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(plain);
        while (Guarded(() => tar.GetNextEntry()) is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) throw new DoesNotHold($"{path}: {entry.Name} is not a file.");
            yield return (entry.Name, new Member(this, entry.DataStream ?? Stream.Null));
        }

        // Only when the gzip is read to its end is its own check sum compared.
        if (Guarded(() => HasMore(plain))) throw new DoesNotHold($"{path} goes on after the end of the tar.");
    }

    /// <summary>The rows of some tables, in the order of the file.</summary>
    public IEnumerable<Row> Rows(DumpHead head, Faults faults, Func<string, bool> isWanted)
    {
        foreach (var (name, content) in Members())
        {
            if (DumpHead.TableOf(name) is not { } called || !isWanted(called) || !head.Tables.TryGetValue(called, out var table)) continue;
            foreach (var row in CopyText.Rows(name, content, table, faults)) yield return row;
        }
    }

    private static bool HasMore(GZipStream plain)
    {
        var buffer = new byte[1 << 14];
        for (int read; (read = plain.Read(buffer)) > 0;)
        {
            if (buffer.AsSpan(0, read).ContainsAnyExcept((byte)0)) return true;
        }

        return false;
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or ArithmeticException or InvalidOperationException or NotSupportedException)
        {
            throw new DoesNotHold($"{path} is damaged or cut off: it is not a whole tar in a gzip ({problem.Message})");
        }
    }

    /// <summary>A member's content, of which damage is told like any other.</summary>
    private sealed class Member(DumpFile dump, Stream content) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => dump.Guarded(() => content.Read(buffer, offset, count));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
