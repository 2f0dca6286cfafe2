namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>
/// Where a host keeps the keys that sign checkpoints, and beside each what it signed last. It stands outside the database:
/// who can change records there can sign nothing, and cannot make forgotten what was signed.
/// </summary>
/// <param name="Path">The folder; made when the first key is.</param>
public sealed record KeyFolder(string Path)
{
    internal string Key(string store) => Of(store, "key");

    internal string NextKey(string store) => Of(store, "key.next");

    internal string OldKey(string store, int number) => Of(store, $"key.{number}");

    internal string LastSigned(string store) => Of(store, "checkpoint");

    private string Of(string store, string what) => System.IO.Path.Combine(Path, $"ledger-{store}.{what}");
}
