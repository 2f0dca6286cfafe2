using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Web;

/// <summary>Says what the ledger or an act refuses as problems of a page that has its own questions.</summary>
public static class FaultText
{
    /// <summary>Adds each fault as a sentence of its own.</summary>
    /// <param name="fieldOf">The field of the page that it is about; null: the page as a whole.</param>
    public static void Tell(this Problems problems, IEnumerable<Fault> faults, Kinds kinds, Func<Fault, string?>? fieldOf = null)
    {
        foreach (var fault in faults) problems.Add(fieldOf?.Invoke(fault), Sentence(fault, kinds));
    }

    private static string Sentence(Fault fault, Kinds kinds)
    {
        // Some faults are whole sentences, others go on from what they are about.
        var about = kinds.Find(fault.Kind) is { } kind && fault.Column is { Length: > 0 } column && kind.Columns.FirstOrDefault(each => each.Name == column) is { } named ? named.Label : "What you entered";
        var sentence = fault.Problem.Length > 0 && char.IsUpper(fault.Problem[0]) ? fault.Problem : $"{about} {(fault.Value is { Length: > 0 } value ? $"{value} " : "")}{fault.Problem}";
        return fault.Mend.Length == 0 ? sentence : $"{sentence}. {fault.Mend}";
    }
}
