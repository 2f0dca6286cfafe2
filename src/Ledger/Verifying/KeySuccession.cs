using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>Which key may sign after which: each but the first is recorded in the ledger, under a checkpoint that the key before it signed.</summary>
internal sealed class KeySuccession
{
    private readonly Dictionary<(string Before, string After), long> recorded = [];
    private string? present;
    private long signed;

    public static KeySuccession Read(NpgsqlConnection connection)
    {
        var keys = new KeySuccession();
        using var rows = new CopyRows(connection, "select coalesce(replaces, ''), verifier_key, min(seq) from ledger.checkpoint_keys where not withdrawn group by 1, 2", 3);
        while (rows.Next()) keys.recorded[(rows.Text(0)!, rows.Text(1) ?? "")] = rows.IsNull(2) ? long.MaxValue : rows.Int64(2);
        return keys;
    }

    /// <summary>The keys that signed rightly, the first one first.</summary>
    public IReadOnlyList<string> Signed => signers;

    private readonly List<string> signers = [];

    /// <summary>Takes the key of the next checkpoint, whose signature is right. Returns why it may not sign it, or null.</summary>
    public string? Take(string key, long size)
    {
        if (present is not null && key != present)
        {
            if (!recorded.TryGetValue((present, key), out var seq)) return "it is signed by a key that is not recorded as coming after the one before";
            if (seq >= signed) return "it is signed by a key of which no checkpoint of the key before tells";
        }

        if (key != present) signers.Add(key);
        (present, signed) = (key, size);
        return null;
    }
}
