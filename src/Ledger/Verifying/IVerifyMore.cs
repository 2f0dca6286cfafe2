using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>A module's part in a verification: it looks over tables of its own, in the snapshot in which everything else is verified.</summary>
public interface IVerifyMore
{
    /// <summary>Finds what does not hold.</summary>
    /// <param name="snapshot">Reads everything and writes nothing. It is lent: leave it open.</param>
    IAsyncEnumerable<Finding> LookAsync(NpgsqlConnection snapshot, CancellationToken cancel);
}
