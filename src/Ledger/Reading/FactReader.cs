using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using ArmedPolicingGov.Facts;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Reading;

/// <summary>Keeps one copy of each text that comes again and again: references, codes, digests.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public string Of(string text)
    {
        ref var kept = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(texts, text, out _);
        return kept ??= text;
    }
}

/// <summary>Makes a fact of a row whose first columns are some of its kind's, and whose next is <c>recorded_at</c>. Compiled once, since evaluations read millions.</summary>
internal static class FactReader
{
    private static readonly ConcurrentDictionary<(Kind Kind, string Columns), Func<NpgsqlDataReader, TextPool, Fact>> Made = new();
    private static readonly MethodInfo Field = typeof(NpgsqlDataReader).GetMethod(nameof(NpgsqlDataReader.GetFieldValue))!;
    private static readonly MethodInfo IsNull = typeof(NpgsqlDataReader).GetMethod(nameof(NpgsqlDataReader.IsDBNull), [typeof(int)])!;
    private static readonly MethodInfo Pooled = typeof(TextPool).GetMethod(nameof(TextPool.Of))!;

    /// <summary>The reader of a kind, with some of its columns.</summary>
    /// <param name="columns">The places in <see cref="Kind.Columns"/> of the columns that are read, in that order.</param>
    public static Func<NpgsqlDataReader, TextPool, Fact> Of(Kind kind, IReadOnlyList<int> columns) =>
        Made.GetOrAdd((kind, string.Join(',', columns)), _ => Make(kind, columns));

    private static Func<NpgsqlDataReader, TextPool, Fact> Make(Kind kind, IReadOnlyList<int> columns)
    {
        var (row, pool) = (Expression.Parameter(typeof(NpgsqlDataReader)), Expression.Parameter(typeof(TextPool)));
        var bindings = columns.Select((column, place) => Expression.Bind(kind.Properties[column], Value(row, pool, place, kind.Properties[column].PropertyType, IsShared(kind, column))))
            .Append(Expression.Bind(kind.FactType.GetProperty(nameof(Fact.RecordedAt))!, Value(row, pool, columns.Count, typeof(DateTimeOffset), isShared: false)));
        return Expression.Lambda<Func<NpgsqlDataReader, TextPool, Fact>>(Expression.MemberInit(Expression.New(kind.FactType), bindings), row, pool).Compile();
    }

    private static Expression Value(ParameterExpression row, ParameterExpression pool, int place, Type type, bool isShared)
    {
        var at = Expression.Constant(place);
        Expression value = Expression.Call(row, Field.MakeGenericMethod(Nullable.GetUnderlyingType(type) ?? type), at);
        if (isShared) value = Expression.Call(pool, Pooled, value);
        return Expression.Condition(Expression.Call(row, IsNull, at), Expression.Default(type), Expression.Convert(value, type));
    }

    /// <summary>A text that many facts have, unlike the reference of the fact itself.</summary>
    private static bool IsShared(Kind kind, int column) =>
        kind.Properties[column].PropertyType == typeof(string) && !(kind.KeyColumns.Count == 1 && kind.Columns[column].IsKey);
}
