using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>
/// Reads the rows of a query as PostgreSQL's binary COPY sends them, without making an object of any: a field is a
/// piece of one buffer, until the next row is read.
/// </summary>
internal sealed class CopyRows : IDisposable
{
    private const int HeaderLength = 19;
    private const int None = -1;

    private readonly Stream stream;
    private readonly int[] starts;
    private readonly int[] lengths;
    private byte[] buffer = new byte[1 << 16];
    private int row;
    private int taken;
    private int end;

    /// <summary>Begins to read.</summary>
    /// <param name="query">A SELECT.</param>
    /// <param name="fields">How many fields its rows have.</param>
    public CopyRows(NpgsqlConnection connection, string query, int fields)
    {
        stream = connection.BeginRawBinaryCopy($"copy ({query}) to stdout (format binary)");
        (starts, lengths) = (new int[fields], new int[fields]);
        Take(HeaderLength);
    }

    /// <summary>Goes to the next row; false when there is none.</summary>
    public bool Next()
    {
        row += taken;
        taken = 0;
        var count = BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)));
        if (count == None) return false;
        if (count != starts.Length) throw new InvalidDataException($"A row of {count} fields came where {starts.Length} were asked for.");
        for (var field = 0; field < count; field++)
        {
            lengths[field] = BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));
            starts[field] = taken;
            if (lengths[field] > 0) Take(lengths[field]);
        }

        return true;
    }

    public bool IsNull(int field) => lengths[field] == None;

    /// <summary>A field's bytes; none where it is null.</summary>
    public ReadOnlySpan<byte> Bytes(int field) => lengths[field] > 0 ? buffer.AsSpan(row + starts[field], lengths[field]) : [];

    public short Int16(int field) => BinaryPrimitives.ReadInt16BigEndian(Bytes(field));

    public int Int32(int field) => BinaryPrimitives.ReadInt32BigEndian(Bytes(field));

    public long Int64(int field) => BinaryPrimitives.ReadInt64BigEndian(Bytes(field));

    public string? Text(int field) => IsNull(field) ? null : Encoding.UTF8.GetString(Bytes(field));

    public void Dispose() => stream.Dispose();

    /// <summary>The next bytes of this row, which are read when they are not there yet.</summary>
    private ReadOnlySpan<byte> Take(int length)
    {
        if (end - row < taken + length) Fill(taken + length);
        taken += length;
        return buffer.AsSpan(row + taken - length, length);
    }

    private void Fill(int wanted)
    {
        if (buffer.Length - row < wanted)
        {
            var larger = wanted > buffer.Length ? new byte[Math.Max(wanted, buffer.Length * 2)] : buffer;
            buffer.AsSpan(row, end - row).CopyTo(larger);
            (buffer, row, end) = (larger, 0, end - row);
        }

        while (end - row < wanted)
        {
            var length = stream.Read(buffer, end, buffer.Length - end);
            if (length == 0) throw new InvalidDataException("The rows ended within a row.");
            end += length;
        }
    }
}
