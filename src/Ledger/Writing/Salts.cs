using System.Security.Cryptography;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>Random salts, drawn many at a time: one draw costs more than many bytes.</summary>
internal sealed class Salts
{
    private readonly byte[] drawn = new byte[Commitment.SaltLength * 4096];
    private int used = int.MaxValue;

    public byte[] Next()
    {
        if (used >= drawn.Length)
        {
            RandomNumberGenerator.Fill(drawn);
            used = 0;
        }

        used += Commitment.SaltLength;
        return drawn.AsSpan(used - Commitment.SaltLength, Commitment.SaltLength).ToArray();
    }
}
