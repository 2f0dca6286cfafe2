using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules;

/// <summary>The result of one rule for one unit. Its members are left to <see cref="Rule.Judge"/>, which lists them again.</summary>
public sealed record Result(Rule Rule, string Unit, Status Status, int Population, int Compliant, IReadOnlyList<Failing> Exceptions)
{
    /// <summary>Facts that could have changed the result and were erased by law.</summary>
    public IReadOnlyList<ErasedFact> Erased { get; init; } = [];
}

/// <summary>A rule could not be judged, so there is no answer at all: an error is never a pass.</summary>
public sealed class EvaluationFailedException(string rule, string unit, Exception inner)
    : Exception($"Rule {rule} could not be judged for {unit}: {inner.Message}", inner)
{
    public string Rule => rule;

    public string Unit => unit;
}

/// <summary>The results of every rule and unit in a scope, as at one day.</summary>
/// <param name="Rules">The version of the rules.</param>
/// <param name="Reference">The digest of the reference data that was read.</param>
public sealed record Evaluation(DateOnly AsAt, string Rules, string Reference, IReadOnlyList<Result> Results)
{
    /// <summary>Judges everything in scope; rules are independent of each other, so the processors share them.</summary>
    /// <exception cref="EvaluationFailedException">A rule threw.</exception>
    public static Evaluation Run(FactBook book, DateOnly asAt, Scope scope, Rulebook? rulebook = null) => Run(book, asAt, scope, rulebook ?? Rulebook.V1, (_, _) => null);

    /// <summary>The results of the same day after some changes, of everything in the book: those that no change can have touched are kept.</summary>
    /// <exception cref="EvaluationFailedException">A rule threw.</exception>
    public Evaluation After(IReadOnlyList<BookChange> changes, FactBook book, Rulebook rules)
    {
        var kept = Results.ToDictionary(each => (each.Rule, each.Unit));
        var touched = changes.SelectMany(change => change.TouchesOf(book)).Distinct().ToList();
        return Run(book, AsAt, Scope.All, rules, (rule, unit) =>
            kept.TryGetValue((rule, unit), out var result) && !touched.Exists(each => each.CouldChange(rule, unit, book, AsAt)) ? result : null);
    }

    /// <summary>The result of one rule for one unit.</summary>
    /// <exception cref="EvaluationFailedException">The rule threw.</exception>
    public static Result Of(Rule rule, FactBook book, DateOnly asAt, string unit)
    {
        try
        {
            return ResultOf(rule, book, asAt, unit);
        }
        catch (Exception problem)
        {
            throw new EvaluationFailedException(rule.Id, unit, problem);
        }
    }

    private static Evaluation Run(FactBook book, DateOnly asAt, Scope scope, Rulebook rules, Func<Rule, string, Result?> known)
    {
        var wanted = rules.Rules
            .SelectMany(rule => rule.Units(book).Where(unit => scope.Holds(rule, unit, book.Reference, asAt)).Select(unit => (Rule: rule, Unit: unit)))
            .ToList();
        var results = new Result[wanted.Count];
        var failures = new EvaluationFailedException?[wanted.Count];
        Parallel.For(0, wanted.Count, place =>
        {
            var (rule, unit) = wanted[place];
            try
            {
                results[place] = known(rule, unit) ?? Of(rule, book, asAt, unit);
            }
            catch (EvaluationFailedException failure)
            {
                failures[place] = failure;
            }
        });
        return failures.FirstOrDefault(each => each is not null) is { } first
            ? throw first
            : new Evaluation(asAt, rules.Version, book.Reference.Digest, results);
    }

    private static Result ResultOf(Rule rule, FactBook book, DateOnly asAt, string unit)
    {
        var judgement = rule.Judge(book, asAt, unit);
        var erased = book.Erased.Where(each => each.CouldChange(rule, unit, book.Reference, asAt)).ToList();
        return new Result(rule, unit, StatusOf(rule.StatusOf(judgement), erased), judgement.Population, judgement.Compliant, judgement.Exceptions) { Erased = erased };
    }

    /// <summary>What was erased might have been an exception, so what remains cannot show that a rule is met.</summary>
    private static Status StatusOf(Status judged, IReadOnlyList<ErasedFact> erased) =>
        erased.Count > 0 && (judged is Status.Met or Status.NotApplicable) ? Status.NoEvidence : judged;
}
