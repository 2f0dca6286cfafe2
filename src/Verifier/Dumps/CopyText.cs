using System.Globalization;
using System.Text;
using ArmedPolicingGov.Verifier.Formats;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>Rows as PostgreSQL's COPY writes them as text: a line each, tabs between the fields, \N for null, backslashes for what would break that.</summary>
internal static class CopyText
{
    /// <summary>Longer than any row of a store, where a part of a document, a mebibyte in hexadecimal, is the longest.</summary>
    private const int LongestLine = 1 << 26;

    /// <summary>The rows of a part of a table. A line that is no row is a fault, and is passed over.</summary>
    public static IEnumerable<Row> Rows(string member, Stream content, DumpTable table, Faults faults)
    {
        var line = 0L;
        foreach (var bytes in Lines(member, content))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{member} line {++line}");
            Row? row = null;
            faults.Try(place, () => row = Read(place, bytes.Span, table));
            if (row is not null) yield return row;
        }
    }

    private static Row Read(string place, ReadOnlySpan<byte> line, DumpTable table)
    {
        var fields = (Strict.Text(line) ?? throw new DoesNotHold("is not UTF-8")).Split('\t');
        if (fields.Length != table.Columns.Count) throw new DoesNotHold($"has {fields.Length} fields, and {table.Name} has {table.Columns.Count} columns");
        return new Row(place, table, [.. fields.Select(Unescape)]);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(string member, Stream content)
    {
        var (buffer, from, to) = (new byte[1 << 16], 0, 0);
        while (true)
        {
            var length = buffer.AsSpan(from, to - from).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return buffer.AsMemory(from, length);
                from += length + 1;
                continue;
            }

            buffer.AsSpan(from, to - from).CopyTo(buffer);
            (from, to) = (0, to - from);
            if (to == LongestLine) throw new DoesNotHold($"{member} has a line that is longer than any row can be.");
            if (to == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = content.Read(buffer, to, buffer.Length - to);
            if (read == 0 && to > 0) throw new DoesNotHold($"{member} ends in the middle of a line.");
            if (read == 0) yield break;
            to += read;
        }
    }

    private static string? Unescape(string field)
    {
        if (field == @"\N") return null;
        if (field.Contains('\0', StringComparison.Ordinal)) throw new DoesNotHold("holds a zero byte, which no text of a store has");
        if (!field.Contains('\\', StringComparison.Ordinal)) return field;
        var text = new StringBuilder(field.Length);
        for (var at = 0; at < field.Length; at++)
        {
            text.Append(field[at] != '\\' ? field[at] : (++at < field.Length ? field[at] : ' ') switch
            {
                '\\' => '\\',
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'v' => '\v',
                _ => throw new DoesNotHold("has a backslash that COPY does not write"),
            });
        }

        return text.ToString();
    }
}
