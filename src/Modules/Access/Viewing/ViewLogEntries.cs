using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ArmedPolicingGov.Access.Viewing;

/// <summary>The entries of a run, summed up.</summary>
internal sealed record EntriesRead(long First, long Last, long Count, string Digest);

/// <summary>Reads runs of the view log for their digests.</summary>
internal static class ViewLogEntries
{
    private const string Stamp = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Sums up the entries with numbers from one to another, both included; null when there is none.</summary>
    public static async Task<EntriesRead?> ReadAsync(NpgsqlConnection connection, long from, long to, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select entry, viewed_at, person, role, page, subjects, scope from access.view_log where entry between @from and @to order by entry", connection)
        {
            CommandTimeout = 0,
            Parameters = { new("from", from), new("to", to) },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (first, last, count) = (0L, 0L, 0L);
        while (await rows.ReadAsync(cancel))
        {
            last = rows.GetInt64(0);
            if (count++ == 0) first = last;
            digest.AppendData(Line(last, rows.GetFieldValue<DateTimeOffset>(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetFieldValue<string[]>(5), rows.GetString(6)));
        }

        return count == 0 ? null : new EntriesRead(first, last, count, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    /// <summary>Each part with its length before it, so that no two entries have one form.</summary>
    private static byte[] Line(long entry, DateTimeOffset viewedAt, string person, string role, string page, string[] subjects, string scope)
    {
        string[] parts = [entry.ToString(CultureInfo.InvariantCulture), viewedAt.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture), person, role, page, scope, .. subjects];
        return Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(part)}:{part},"))) + "\n");
    }
}
