using System.Globalization;
using ArmedPolicingGov.Ledger.Erasing;

namespace ArmedPolicingGov.Integrity.Queries;

internal static class ErasurePlaces
{
    extension(Erasure erasure)
    {
        /// <summary>The place of the erased version's leaf, as a number.</summary>
        public long Place => long.Parse(erasure.ErasedSeq, CultureInfo.InvariantCulture);
    }
}
