using System.Linq.Expressions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ArmedPolicingGov.Records.Queries;

/// <inheritdoc cref="IFactTable"/>
internal sealed class FactTable<T>(Kind<T> kind) : IFactTable where T : Fact
{
    private const string Escape = @"\";

    public Task<int> CountAsync(FactsContext facts, Sought sought, CancellationToken cancel) => Matching(facts, sought).Select(_ => 1).Take(Listing.MostPaged + 1).CountAsync(cancel);

    public async Task<IReadOnlyList<Fact>> SomeAsync(FactsContext facts, Sought sought, int skip, int take, CancellationToken cancel) =>
        await Sorted(Matching(facts, sought), sought).Skip(skip).Take(take).ToListAsync(cancel);

    public async Task<IReadOnlyList<string>> KeysAsync(FactsContext facts, Sought sought, CancellationToken cancel) =>
        await Matching(facts, sought).Select(fact => EF.Property<string>(fact, FactsContext.Key)).ToListAsync(cancel);

    public async Task<IReadOnlyList<Fact>> OfKeysAsync(FactsContext facts, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        await facts.Set<T>().Where(fact => keys.Contains(EF.Property<string>(fact, FactsContext.Key))).ToListAsync(cancel);

    public IAsyncEnumerable<Fact> All(FactsContext facts, Sought sought) => Sorted(Matching(facts, sought), sought).AsAsyncEnumerable();

    private IQueryable<T> Matching(FactsContext facts, Sought sought)
    {
        var matching = sought.Filters.Aggregate<Filter, IQueryable<T>>(facts.Set<T>(), Where);
        return sought.Text is { } text ? matching.Where(Holds(facts, text)) : matching;
    }

    private IQueryable<T> Where(IQueryable<T> facts, Filter filter)
    {
        var name = PropertyOf(filter.Column);
        return (filter.By, filter.Value) switch
        {
            (_, string text) => facts.Where(fact => EF.Property<string>(fact, name) == text),
            (_, bool yes) => facts.Where(fact => EF.Property<bool>(fact, name) == yes),
            (Comparison.AtOrAfter, DateOnly day) => facts.Where(fact => EF.Property<DateOnly?>(fact, name) >= day),
            (Comparison.Before, DateOnly day) => facts.Where(fact => EF.Property<DateOnly?>(fact, name) < day),
            (Comparison.AtOrAfter, DateTimeOffset instant) => facts.Where(fact => EF.Property<DateTimeOffset?>(fact, name) >= instant),
            (Comparison.Before, DateTimeOffset instant) => facts.Where(fact => EF.Property<DateTimeOffset?>(fact, name) < instant),
            _ => throw new InvalidOperationException($"The column {filter.Column.Name} cannot be filtered by a {filter.Value.GetType().Name}."),
        };
    }

    /// <summary>True of a fact with the text in one of its own texts or identifiers, or in the name of an officer that it names.</summary>
    private Expression<Func<T, bool>> Holds(FactsContext facts, string text)
    {
        var pattern = $"%{text.Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
        var namesakes = facts.Set<Officer>().Where(officer => EF.Functions.ILike(officer.Name, pattern, Escape)).Select(officer => officer.Id);
        Expression<Func<string, bool>> like = value => EF.Functions.ILike(value, pattern, Escape);
        Expression<Func<string, bool>> named = value => namesakes.Contains(value);
        var fact = Expression.Parameter(typeof(T), "fact");
        var texts = kind.Columns.Where(column => column.Type is ColumnType.Text or ColumnType.Identifier or ColumnType.Officer or ColumnType.Digest).Select(column => On(fact, column, like));
        var officers = kind.Columns.Where(column => column.References == Officer.Declaration.Name).Select(column => On(fact, column, named));
        return Expression.Lambda<Func<T, bool>>(texts.Concat(officers).DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse), fact);
    }

    private Expression On(ParameterExpression fact, Column column, Expression<Func<string, bool>> condition) =>
        ReplacingExpressionVisitor.Replace(condition.Parameters[0], Expression.Property(fact, PropertyOf(column)), condition.Body);

    private IQueryable<T> Sorted(IQueryable<T> facts, Sought sought)
    {
        var name = PropertyOf(sought.SortBy);
        // Codes in the order in which people think of them: critical before high, constable before sergeant.
        string[]? codes = sought.SortBy.Vocabulary is { } vocabulary ? [.. vocabulary.Codes] : null;
        var sorted = (codes, sought.Descending) switch
        {
            (null, false) => facts.OrderBy(fact => EF.Property<object>(fact, name)),
            (null, true) => facts.OrderByDescending(fact => EF.Property<object>(fact, name)),
            (_, false) => facts.OrderBy(fact => Array.IndexOf(codes, EF.Property<string>(fact, name))),
            (_, true) => facts.OrderByDescending(fact => Array.IndexOf(codes, EF.Property<string>(fact, name))),
        };
        return sorted.ThenBy(fact => EF.Property<string>(fact, FactsContext.Key));
    }

    private string PropertyOf(Column column) => kind.Properties[kind.Columns.Index().First(each => each.Item == column).Index].Name;
}
