namespace ArmedPolicingGov.Facts;

/// <summary>What must hold for each version of a kind, however it arrives; written by the module that owns the kind.</summary>
public sealed class FactCheck
{
    private readonly Func<Fact, IEnumerable<Fault>> look;

    private FactCheck(Kind kind, Func<Fact, IEnumerable<Fault>> look) => (Kind, this.look) = (kind, look);

    public Kind Kind { get; }

    /// <summary>A check of one version by itself. It is not asked about withdrawals, which need their key only.</summary>
    public static FactCheck Of<T>(Kind<T> kind, Func<T, IEnumerable<Fault>> look) where T : Fact => new(kind, fact => look((T)fact));

    public IEnumerable<Fault> Look(Fact fact) => look(fact);
}

/// <summary>What must hold between versions and other facts. Asked once for all versions of an act, after they are staged.</summary>
/// <param name="Kind">The kind that is checked.</param>
/// <param name="Column">The column at fault.</param>
/// <param name="Faulty">
/// An SQL condition that is true of a faulty version <c>s</c> of the staged table; the versions of other kinds stand in their
/// tables and, those of this act, in <c>staged_…</c> beside them. It holds no values from outside.
/// </param>
/// <param name="Needs">The further kinds whose staged tables the condition names.</param>
public sealed record StagedCheck(Kind Kind, string Column, string Faulty, string Problem, string Mend, params IReadOnlyList<Kind> Needs);
