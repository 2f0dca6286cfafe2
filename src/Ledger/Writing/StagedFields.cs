using System.Globalization;
using ArmedPolicingGov.Facts;
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

    /// <summary>The values, with null where there is none.</summary>
    /// <param name="ord">Its place among those of its kind.</param>
    /// <param name="owners">The scopes of what came before it in the act; null where they may not be relied on.</param>
    public IEnumerable<object?> Of(Row row, byte[] salt, long ord, OwnerScopes? owners = null)
    {
        var (_, fact, line) = row;
        var key = kind.KeyOf(fact);
        var scope = ScopeOf(fact) ?? owners?.Find(kind, fact);
        owners?.Note(kind, key, fact, scope);
        var isOpen = fact.RecordedAt == default;
        var canonical = commitment.Version(fact);
        for (var place = 0; place < kind.Columns.Count; place++) yield return Value(kind.Value(fact, place));
        yield return key;
        yield return isOpen ? null : Value(fact.RecordedAt);
        yield return Value(fact.RecordedBy);
        yield return fact.Withdrawn;
        yield return Value(scope);
        yield return salt;
        yield return line ?? 0;
        yield return Commitment.Digest(salt, commitment.Key(fact));
        yield return isOpen ? Array.Empty<byte>() : Commitment.Digest(salt, canonical);
        yield return isOpen ? canonical : null;
        yield return isOpen;
        yield return ord;
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
