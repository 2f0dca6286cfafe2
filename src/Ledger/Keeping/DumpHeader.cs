using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ArmedPolicingGov.Ledger.Keeping;

/// <summary>What a dump says of itself: its first member, <c>dump.json</c>.</summary>
/// <param name="Size">How many leaves it holds.</param>
/// <param name="Migrations">By which its tables were made.</param>
/// <param name="Tables">In the order in which they can be filled.</param>
/// <param name="Kinds">The kinds of facts, for whoever checks the dump without this product.</param>
internal sealed partial record DumpHeader(
    int Format, string Name, string Kind, string Origin, long Size, DateTimeOffset MadeAt,
    IReadOnlyList<DumpedMigration> Migrations, IReadOnlyList<DumpedTable> Tables, IReadOnlyList<DumpedKind> Kinds)
{
    public const int Known = 1;
    public const string Member = "dump.json";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Reads what a dump says of itself.</summary>
    /// <exception cref="InvalidDataException">It is no such description.</exception>
    public static DumpHeader Read(ReadOnlySpan<byte> json)
    {
        try
        {
            if (JsonSerializer.Deserialize<DumpHeader>(json, Options) is not { Migrations: not null, Tables: not null, Name: not null, Kind: not null } header)
                throw new InvalidDataException($"{Member} does not say what the dump holds.");
            // They become parts of statements, and a dump may come from anywhere.
            var names = header.Tables.SelectMany(table => table.Columns.Select(column => column.Name).Concat([table.Schema, table.Table]));
            return names.FirstOrDefault(name => !Plain().IsMatch(name)) is { } odd ? throw new InvalidDataException($"{Member} names “{odd}”, which is no table or column.") : header;
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{Member} cannot be read: {problem.Message}", problem);
        }
    }

    [GeneratedRegex(@"\A[a-z_][a-z0-9_]{0,62}\z")]
    private static partial Regex Plain();
}

internal sealed record DumpedMigration(string Module, string Name, string Digest);

internal sealed record DumpedTable(string Schema, string Table, IReadOnlyList<DumpedColumn> Columns);

internal sealed record DumpedColumn(string Name, string Type);

internal sealed record DumpedKind(string Kind, string Table, IReadOnlyList<string> Key, IReadOnlyList<string> Columns);
