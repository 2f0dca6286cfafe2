using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ArmedPolicingGov.Verifier.Tests.Dumps;

/// <summary>Writes a ledger as a dump file, and lets a test spoil the members on the way.</summary>
internal static class DumpWriter
{
    private const int RowsInAPart = 3;

    /// <summary>Writes the dump, and returns where.</summary>
    /// <param name="head">Changes <c>dump.json</c> before it is written.</param>
    /// <param name="sealedMembers">Changes the members before their digests are taken: a forger who can write a dump.</param>
    /// <param name="members">Changes them afterwards: damage, or somebody who did not know of the digests.</param>
    public static string Write(this TestLedger ledger, Scratch scratch, Func<string, string>? head = null, Action<List<(string Name, byte[] Content)>>? sealedMembers = null, Action<List<(string Name, byte[] Content)>>? members = null)
    {
        var all = new List<(string Name, byte[] Content)> { ("dump.json", Encoding.UTF8.GetBytes((head ?? (text => text))(Head(ledger)))) };
        if (ledger.Served is not null) all.Add(("checkpoint", Encoding.UTF8.GetBytes(ledger.Served)));
        foreach (var (name, table) in ledger.Tables)
        {
            foreach (var (part, rows) in table.Rows.Chunk(RowsInAPart).Index()) all.Add(($"tables/{name}/{part:000000}", Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => Line(table, row))))));
        }

        sealedMembers?.Invoke(all);
        all.Add(("end.json", JsonSerializer.SerializeToUtf8Bytes(new { sha256 = all.DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => Convert.ToHexStringLower(SHA256.HashData(member.Content))) })));
        members?.Invoke(all);
        return scratch.Write("it.ledger", Pack(all));
    }

    public static byte[] Pack(IEnumerable<(string Name, byte[] Content)> members)
    {
        using var file = new MemoryStream();
        using (var zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zip))
        {
            foreach (var (name, content) in members) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }

        return file.ToArray();
    }

    /// <summary>Whether two dumps hold the same members with the same content.</summary>
    public static bool Same(byte[] one, byte[] other) => Unpack(one).SequenceEqual(Unpack(other));

    private static List<(string, string)> Unpack(byte[] dump)
    {
        var members = new List<(string, string)>();
        using var zip = new GZipStream(new MemoryStream(dump), CompressionMode.Decompress);
        using var tar = new TarReader(zip);
        while (tar.GetNextEntry() is { } entry)
        {
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            members.Add((entry.Name, Convert.ToHexString(content.ToArray())));
        }

        return members;
    }

    private static string Head(TestLedger ledger) => JsonSerializer.Serialize(new
    {
        format = 1,
        name = "norfolk",
        kind = "simulated",
        origin = Vectors.Origin,
        size = ledger.Leaves.Count,
        madeAt = "2026-02-01T00:00:00Z",
        migrations = new[] { new { module = "ledger", name = "0001_ledger.sql", digest = "00" } },
        tables = ledger.Tables.Select(table => new { schema = table.Key.Split('.')[0], table = table.Key.Split('.')[1], columns = table.Value.Columns.Select(column => new { name = column.Name, type = column.Type }) }),
        kinds = ledger.Kinds.Select(kind => new { kind = kind.Name, table = kind.Table, key = kind.Key, columns = kind.Columns.Select(column => column.Name) }),
    });

    private static string Line(TestTable table, IReadOnlyDictionary<string, string?> row) => string.Join('\t', table.Columns.Select(column => Field(row[column.Name]))) + "\n";

    private static string Field(string? value) => value is null ? @"\N"
        : value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\v", "\\v", StringComparison.Ordinal);
}
