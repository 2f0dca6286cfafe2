using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>Keeps the bytes of documents by their SHA-256, in parts, so that neither end ever holds a whole one.</summary>
internal static class DocumentStore
{
    /// <summary>In bytes; the last part of a document is shorter.</summary>
    public const int PartSize = 1024 * 1024;

    /// <summary>Adds a document unless the store has it. Throws when the bytes are not what their digest says.</summary>
    public static async Task KeepAsync(NpgsqlConnection connection, string sha256, Func<Stream> open, CancellationToken cancel)
    {
        await using var bytes = open();
        await using var note = new NpgsqlCommand("insert into ledger.documents (sha256, size) values ($1, $2) on conflict do nothing", connection)
        {
            Parameters = { new() { Value = sha256 }, new() { Value = bytes.Length } },
        };
        if (await note.ExecuteNonQueryAsync(cancel) == 0) return;
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[PartSize];
        for (var part = 0; ; part++)
        {
            var length = await bytes.ReadAtLeastAsync(buffer, PartSize, throwOnEndOfStream: false, cancel);
            if (length == 0) break;
            digest.AppendData(buffer, 0, length);
            await using var keep = new NpgsqlCommand("insert into ledger.document_parts (sha256, part, bytes) values ($1, $2, $3)", connection)
            {
                Parameters = { new() { Value = sha256 }, new() { Value = part }, new() { Value = new ReadOnlyMemory<byte>(buffer, 0, length), NpgsqlDbType = NpgsqlDbType.Bytea } },
            };
            await keep.ExecuteNonQueryAsync(cancel);
        }

        if (Convert.ToHexStringLower(digest.GetHashAndReset()) != sha256)
            throw new InvalidDataException($"The document with the SHA-256 {sha256} changed while it was read. Nothing was recorded: do it again.");
    }
}
