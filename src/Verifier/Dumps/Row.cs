using System.Text;
using ArmedPolicingGov.Verifier.Formats;
using ArmedPolicingGov.Verifier.Trees;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>A row of a table: texts as PostgreSQL writes them, or null.</summary>
internal sealed record Row(string Place, DumpTable Table, IReadOnlyList<string?> Values)
{
    /// <summary>The text of a column, or null.</summary>
    public string? Maybe(string column) => Table.PlaceOf(column) is var place and >= 0 ? Values[place] : throw new DoesNotHold($"{Table.Name} has no column {column}");

    public string Text(string column) => Maybe(column) ?? throw new DoesNotHold($"{column} is null");

    public long Number(string column) => Strict.Number(Text(column)) ?? throw Wrong(column, "number");

    public DateTimeOffset Moment(string column) => PostgresText.Moment(Text(column)) ?? throw Wrong(column, "time");

    public byte[] Bytes(string column) => PostgresText.Bytes(Text(column)) ?? throw Wrong(column, "bytea");

    public Hash Hash(string column) => Bytes(column) is { Length: Trees.Hash.Length } bytes ? Trees.Hash.Read(bytes) : throw Wrong(column, "SHA-256");

    /// <summary>A column as the canonical form of a record has it; blank for null.</summary>
    public string Canonical(string column)
    {
        if (Maybe(column) is not { } value) return "";
        var type = Table.Columns[Table.PlaceOf(column)].Type;
        return PostgresText.Canonical(type, value) ?? throw Wrong(column, type);
    }

    /// <summary>All columns' values, in an order that does not depend on the table's, as one digest.</summary>
    public Hash Digest(IEnumerable<string> columns) =>
        Trees.Hash.Of(Encoding.UTF8.GetBytes(string.Join('\0', columns.Select(column => Maybe(column) is { } value ? "=" + value : ""))));

    private DoesNotHold Wrong(string column, string type) => new($"{column} “{Values[Table.PlaceOf(column)]}” is no {type}");
}
