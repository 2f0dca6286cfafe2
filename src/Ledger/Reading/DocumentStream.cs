using Npgsql;

namespace ArmedPolicingGov.Ledger.Reading;

/// <summary>A document's bytes, part by part: one mebibyte of it is in memory at a time.</summary>
internal sealed class DocumentStream(NpgsqlConnection connection, string sha256, long size) : Stream
{
    private ReadOnlyMemory<byte> rest;
    private int part;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => size;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (rest.IsEmpty)
        {
            await using var command = new NpgsqlCommand("select bytes from ledger.document_parts where sha256 = $1 and part = $2", connection)
            {
                Parameters = { new() { Value = sha256 }, new() { Value = part++ } },
            };
            rest = await command.ExecuteScalarAsync(cancellationToken) as byte[];
        }

        var length = Math.Min(buffer.Length, rest.Length);
        rest[..length].CopyTo(buffer);
        rest = rest[length..];
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Documents are read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
