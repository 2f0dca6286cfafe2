using System.Globalization;
using ArmedPolicingGov.Facts;
using Npgsql;
using NpgsqlTypes;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>What a version brings to its staging table, field by field.</summary>
internal sealed class StagedFields(Kind kind)
{
    private readonly Commitment commitment = new(kind);

    /// <summary>The types of the fields, in the order in which a staging table takes them.</summary>
    public IReadOnlyList<NpgsqlDbType> Types { get; } =
    [
        .. kind.Columns.Select(column => TypeOf(column.Type)), NpgsqlDbType.Text, NpgsqlDbType.TimestampTz, NpgsqlDbType.Text, NpgsqlDbType.Boolean, NpgsqlDbType.Text,
        NpgsqlDbType.Bytea, NpgsqlDbType.Integer, NpgsqlDbType.Bytea, NpgsqlDbType.Bytea, NpgsqlDbType.Text, NpgsqlDbType.Boolean, NpgsqlDbType.Bigint,
    ];

    public Kind Kind => kind;

    /// <summary>The values, with null where there is none.</summary>
    /// <param name="ord">Its place among those of its kind.</param>
    /// <param name="owners">The scopes of what came before it in the act; null where they may not be relied on.</param>
    public object?[] Of(Row row, byte[] salt, long ord, OwnerScopes? owners = null)
    {
        var (_, fact, line) = row;
        var key = kind.KeyOf(fact);
        var scope = ScopeOf(fact) ?? owners?.Find(kind, fact);
        owners?.Note(kind, key, fact, scope);
        var isOpen = fact.RecordedAt == default;
        var canonical = commitment.Version(fact);
        var values = new object?[Types.Count];
        var own = kind.Columns.Count;
        for (var place = 0; place < own; place++) values[place] = Value(kind.Value(fact, place));
        values[own++] = key;
        values[own++] = isOpen ? null : Value(fact.RecordedAt);
        values[own++] = Value(fact.RecordedBy);
        values[own++] = fact.Withdrawn;
        values[own++] = Value(scope);
        values[own++] = salt;
        values[own++] = line ?? 0;
        values[own++] = Commitment.Digest(salt, commitment.Key(fact));
        values[own++] = isOpen ? Array.Empty<byte>() : Commitment.Digest(salt, canonical);
        values[own++] = isOpen ? canonical : null;
        values[own++] = isOpen;
        values[own] = ord;
        return values;
    }

    /// <summary>
    /// Writes a row of values. The server takes rows as fast as they come: a task for each field, or finding its type anew,
    /// would cost more than the field.
    /// </summary>
    public void Write(NpgsqlBinaryImporter copy, object?[] values)
    {
        copy.StartRow();
        for (var place = 0; place < values.Length; place++)
        {
            switch (values[place])
            {
                case null: copy.WriteNull(); break;
                case string text: copy.Write(text, Types[place]); break;
                case bool yes: copy.Write(yes, Types[place]); break;
                case byte[] bytes: copy.Write(bytes, Types[place]); break;
                case DateTime instant: copy.Write(instant, Types[place]); break;
                case DateOnly day: copy.Write(day, Types[place]); break;
                case int number: copy.Write(number, Types[place]); break;
                case long number: copy.Write(number, Types[place]); break;
                case var other: throw new InvalidOperationException($"No column holds a {other.GetType().Name}.");
            }
        }
    }

    private static NpgsqlDbType TypeOf(ColumnType type) => type switch
    {
        ColumnType.Date => NpgsqlDbType.Date,
        ColumnType.Instant => NpgsqlDbType.TimestampTz,
        ColumnType.Boolean => NpgsqlDbType.Boolean,
        _ => NpgsqlDbType.Text,
    };

    private static object? Value(object? value) => value switch
    {
        null or "" => null,
        DateTimeOffset instant => instant.UtcDateTime,
        DateOnly or bool or string => value,
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No column holds a {value.GetType().Name}.")),
    };

    /// <summary>The scope that a version names itself; null when that stands in the fact that it belongs to, or nowhere.</summary>
    private string? ScopeOf(Fact fact)
    {
        if (kind.Scope is null) return Reference.National;
        var column = kind.Column(kind.Scope);
        var value = (string?)kind.Value(fact, kind.PlaceOf(kind.Scope));
        if (string.IsNullOrEmpty(value)) return column.Type == ColumnType.Force && column.IsKey ? Reference.National : null;
        return column.Type switch
        {
            ColumnType.Force => $"force/{value}",
            ColumnType.Region => $"region/{value}",
            ColumnType.Officer => $"force/{Identifier.ForceOf(value)}",
            ColumnType.Identifier when column.References is null => value,
            _ => null,
        };
    }
}
