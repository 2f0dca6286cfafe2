using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Integrity.Queries;

/// <summary>Verifications in words.</summary>
internal static class VerificationWords
{
    extension(Verification verification)
    {
        /// <summary>Everything held. Whatever else is recorded counts as something that does not.</summary>
        public bool AllHeld => verification.Outcome == Verification.Holds && verification.Faults == "0";

        public string When => LondonClock.DateAndTime(verification.EndedAt);

        public string OutcomeInWords => verification.AllHeld ? "Everything holds" : "Something does not hold";

        /// <summary>Like <c>3 findings</c>.</summary>
        public string FaultsInWords => $"{Wording.Number(verification.Faults)} {(verification.Faults == "1" ? "finding" : "findings")}";

        /// <summary>Goes on from "compared with".</summary>
        public string ComparedInWords => verification.ComparedTo is { Length: > 0 } size
            ? $"a checkpoint of {Wording.Number(size)} places that is kept outside the database" : "no earlier checkpoint: none was kept outside the database";

        /// <summary>The findings that were kept, each a line.</summary>
        public IReadOnlyList<string> FindingLines => (verification.Findings ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
