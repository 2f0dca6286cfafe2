using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>A part of a verification that needs no other part of its turn: several run at once, each on its own connection to one snapshot.</summary>
internal interface IPart
{
    /// <summary>What it found, once it has run.</summary>
    Findings Findings { get; }

    void Run(NpgsqlConnection connection, CancellationToken cancel);
}
