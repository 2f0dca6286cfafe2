using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Recommendations.Wording;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>A word of a result, and what people call what it names.</summary>
internal sealed record Named(Naming Naming, string Word, string Label);

/// <summary>An exception in words.</summary>
/// <param name="MendAt">The address of the form that mends it; null for whoever may not record there.</param>
internal sealed record ExceptionRow(Named Subject, IReadOnlyList<Named> Details, string? MendAt, IReadOnlyList<Source> Sources);

/// <summary>The exceptions of one reason: how many there are, and those of this page.</summary>
internal sealed record ReasonGroup(Reason Reason, int Total, IReadOnlyList<ExceptionRow> Rows)
{
    /// <summary>What the columns between the subject and the records are called.</summary>
    public IEnumerable<string> DetailHeads => Rows.Count == 0 ? [] : Rows[0].Details.Select(each => each.Naming.What);
}

/// <summary>What one rule found of one unit, as far as the reader may see.</summary>
internal sealed record RuleReport(Result Result, RuleWords Words, IReadOnlyList<ReasonGroup> Groups, int Page, int Pages)
{
    public Rule Rule => Result.Rule;

    /// <summary>Has members that can be listed, of which there may be many.</summary>
    public bool HasMembers => Result.Population > 0 && !Words.CountsTime && Rule.UnitKind != UnitKind.National;
}
