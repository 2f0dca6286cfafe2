using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Records.Forms;

/// <summary>Says faults of the ledger and of the modules' checks as problems of the page: the one place where they meet.</summary>
internal static class FaultWords
{
    /// <summary>The problem of a fault.</summary>
    /// <param name="asked">The columns that the form asks for: only to those can a problem lead.</param>
    public static Problem Say(Fault fault, Kind kind, IReadOnlyCollection<Column> asked, Kinds kinds)
    {
        var column = kind.Columns.FirstOrDefault(each => each.Name == fault.Column);
        var sentence = column is null ? Subject("This record", fault)
            : column.References is { } target && fault.Problem.StartsWith("names no ", StringComparison.Ordinal) ? $"{column.Label}: there is no {kinds.Named(target).One} “{fault.Value}”"
            : Subject(fault.Value is { Length: > 0 and <= 64 } value ? $"{column.Label} “{value}”" : column.Label, fault);
        var mend = fault.Mend.Length == 0 ? "" : $". {fault.Mend}";
        return new Problem(column is not null && asked.Contains(column) ? column.Name : null, $"{sentence}{mend}");
    }

    // Some faults are whole sentences, others go on from what they are about.
    private static string Subject(string subject, Fault fault) => char.IsUpper(fault.Problem[0]) || fault.Problem[0] == '“' ? fault.Problem : $"{subject} {fault.Problem}";
}
