using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Records.Forms;

/// <summary>How a column's declaration becomes a question.</summary>
internal static class QuestionParts
{
    private static readonly string[] Long = ["summary", "learning"];

    /// <summary>Texts of more than a line.</summary>
    public static bool IsLong(Column column) => Long.Contains(column.Name, StringComparer.Ordinal);

    public static string? HintOf(Column column) => column.Hint
        ?? (column.Type == ColumnType.Identifier ? $"Lower-case letters, digits and - . _ / only, at most {Identifier.Longest} characters" : null);

    public static IEnumerable<ChoiceItem> Radios(Column column, string typed)
    {
        foreach (var code in column.Vocabulary!.Codes) yield return ChoiceItem.Of(code, column.Vocabulary.Words(code));
        if (!column.IsRequired) yield return ChoiceItem.Of("", Wording.NotGiven) with { Checked = typed.Length == 0 };
    }

    /// <summary>The options of a list, after a first one that is no answer, unless there is only one answer or blank is one.</summary>
    public static IReadOnlyList<SelectItem> Select(FactForm form, Column column)
    {
        var options = form.Options(column) ?? [.. column.Vocabulary!.Codes.Select(code => SelectItem.Of(code, column.Vocabulary.Words(code)))];
        var needsNone = options.All(option => option.Value is not "") && (options.Count != 1 || !column.IsRequired);
        return needsNone ? [SelectItem.Of("", column.IsRequired ? "Choose one" : Wording.NotGiven), .. options] : options;
    }
}
