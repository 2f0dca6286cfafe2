using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>An exception that came or went between two days.</summary>
/// <param name="Came">True when it is one of the later day only.</param>
/// <param name="Did">The facts of the time between without which it would not have; empty when time alone did it.</param>
/// <param name="IsTraced">False where there are too many to try each.</param>
internal sealed record Change(Failing Failing, bool Came, IReadOnlyList<Source> Did, bool IsTraced);

/// <summary>What became of a rule between two days.</summary>
internal sealed record RuleChange(Rule Rule, Result Before, Result After, IReadOnlyList<Change> Changes);

/// <summary>
/// Finds what changed between two days as known at one moment, and which facts did it: a fact did what is undone when it
/// is taken out of the book.
/// </summary>
internal sealed class Changes(IReadFactBooks books, Rulebook rules)
{
    /// <summary>So many exceptions are traced for each rule: each takes a few judgements of the unit.</summary>
    private const int MostTraced = 40;

    public async Task<IReadOnlyList<RuleChange>> BetweenAsync(Question from, Question to, int recommendation, Unit unit, CancellationToken cancel)
    {
        var book = (await books.AsKnownAsync(to.KnownAt, to.Clock, cancel)).Book;
        return [.. rules.Rules.Where(rule => rule.Recommendation == recommendation && rule.UnitKind == unit.Kind && rule.Units(book).Contains(unit.Id, StringComparer.Ordinal))
            .Select(rule => Of(rule, book, (from.AsAt, to.AsAt), unit))];
    }

    private static RuleChange Of(Rule rule, FactBook book, (DateOnly From, DateOnly To) days, Unit unit)
    {
        var (before, after) = (Evaluation.Of(rule, book, days.From, unit.Id), Evaluation.Of(rule, book, days.To, unit.Id));
        var gone = before.Exceptions.ExceptBy(after.Exceptions.Select(NameOf), NameOf).Select(each => (Failing: each, Came: false));
        var come = after.Exceptions.ExceptBy(before.Exceptions.Select(NameOf), NameOf).Select(each => (Failing: each, Came: true));
        return new RuleChange(rule, before, after, [.. come.Concat(gone).Select((each, place) => place < MostTraced
            ? new Change(each.Failing, each.Came, DoneBy(rule, book, days, unit, each.Failing, each.Came), IsTraced: true)
            : new Change(each.Failing, each.Came, [], IsTraced: false))]);
    }

    private static IReadOnlyList<Source> DoneBy(Rule rule, FactBook book, (DateOnly From, DateOnly To) days, Unit unit, Failing failing, bool came)
    {
        var candidates = book.FactsAbout(failing.Subject, failing.Detail).Where(each => RuleSources.Reads(rule, Kinds.Of(each).Name) && each.Day() is { } day && day > days.From && day <= days.To).ToList();
        if (candidates.Count == 0 || IsThere(candidates) == came) return [];
        var alone = candidates.Where(each => IsThere([each]) != came).ToList();
        // Of two refreshers either would have done: then all of them did it together.
        return Source.Of([.. alone.Count > 0 ? alone : candidates]);

        bool IsThere(IReadOnlyList<Fact> without) => rule.Judge(book.With([.. without.Select(each => new BookChange(Kinds.Of(each).Name, each, null, []))]), days.To, unit.Id)
            .Exceptions.Any(each => NameOf(each) == NameOf(failing));
    }

    private static Kinds Kinds { get; } = new();

    private static (string Subject, string Reason, string Detail) NameOf(Failing failing) => (failing.Subject, failing.Reason, failing.Detail);
}
