using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Integrity.Forms;

/// <summary>Says what the ledger refuses as problems of the page as a whole.</summary>
internal static class FaultWords
{
    public static void Tell(this Problems problems, IEnumerable<Fault> faults, Wording words)
    {
        foreach (var fault in faults)
        {
            // Some faults are whole sentences, others go on from what they are about.
            var sentence = char.IsUpper(fault.Problem[0]) || fault.Kind.Length == 0 ? fault.Problem : $"The {words.One(fault.Kind)} {Wording.Key(fault.Value ?? "")} {fault.Problem}";
            problems.Add(null, fault.Mend.Length == 0 ? sentence : $"{sentence}. {fault.Mend}");
        }
    }
}
