using System.Linq.Expressions;
using System.Reflection;

namespace ArmedPolicingGov.Facts;

/// <summary>A kind of fact whose versions are of type <typeparamref name="T"/>: a column <c>opened_on</c> is its property <c>OpenedOn</c>,
/// and a column that is called like the record itself is its property <c>Id</c>.</summary>
public sealed class Kind<T> : Kind where T : Fact
{
    private readonly Func<T, string> label;
    private readonly Func<IReadOnlyList<object?>, DateTimeOffset, string?, bool, T> make;
    private readonly Func<T, object?>[] getters;

    public Kind(string name, string owner, string one, string many, Func<T, string> label, params IReadOnlyList<Column> columns)
        : base(name, owner, one, many, columns)
    {
        this.label = label;
        Properties = [.. columns.Select(PropertyOf)];
        make = Maker();
        getters = [.. Properties.Select(Getter)];
    }

    public override Type FactType => typeof(T);

    /// <inheritdoc/>
    public override IReadOnlyList<PropertyInfo> Properties { get; }

    public override Fact Make(IReadOnlyList<object?> values, DateTimeOffset recordedAt, string? recordedBy, bool withdrawn) =>
        make(values, recordedAt, recordedBy, withdrawn);

    public override object? Value(Fact fact, int column) => getters[column]((T)fact);

    public override string Label(Fact fact) => label((T)fact);

    private static PropertyInfo PropertyOf(Column column)
    {
        var name = string.Concat(column.Name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        var property = typeof(T).GetProperty(name == typeof(T).Name ? "Id" : name)
            ?? throw new InvalidOperationException($"{typeof(T).Name} has no property for its column {column.Name}.");
        var expected = column.Type switch
        {
            ColumnType.Date => typeof(DateOnly),
            ColumnType.Instant => typeof(DateTimeOffset),
            ColumnType.Boolean => typeof(bool),
            _ => typeof(string),
        };
        return (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == expected
            ? property
            : throw new InvalidOperationException($"{typeof(T).Name}.{property.Name} is no {expected.Name}.");
    }

    private Func<IReadOnlyList<object?>, DateTimeOffset, string?, bool, T> Maker()
    {
        var values = Expression.Parameter(typeof(IReadOnlyList<object?>));
        var at = Expression.Parameter(typeof(DateTimeOffset));
        var by = Expression.Parameter(typeof(string));
        var withdrawn = Expression.Parameter(typeof(bool));
        var item = typeof(IReadOnlyList<object?>).GetProperty("Item")!;
        var bindings = Properties.Select((property, place) =>
        {
            var value = Expression.Property(values, item, Expression.Constant(place));
            return Expression.Bind(property, Expression.Condition(
                Expression.ReferenceEqual(value, Expression.Constant(null)),
                Expression.Default(property.PropertyType),
                Expression.Convert(value, property.PropertyType)));
        });
        MemberBinding[] stamps = [Stamp(nameof(Fact.RecordedAt), at), Stamp(nameof(Fact.RecordedBy), by), Stamp(nameof(Fact.Withdrawn), withdrawn)];
        var body = Expression.MemberInit(Expression.New(typeof(T)), [.. bindings, .. stamps]);
        return Expression.Lambda<Func<IReadOnlyList<object?>, DateTimeOffset, string?, bool, T>>(body, values, at, by, withdrawn).Compile();
    }

    private static MemberAssignment Stamp(string property, ParameterExpression value) => Expression.Bind(typeof(T).GetProperty(property)!, value);

    private static Func<T, object?> Getter(PropertyInfo property)
    {
        var fact = Expression.Parameter(typeof(T));
        var get = Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(fact, property), typeof(object)), fact).Compile();
        // What a record must have is no nullable property: there the default of a value type means "not given".
        if (property.PropertyType == typeof(DateOnly)) return each => get(each) is DateOnly day && day != default ? day : null;
        if (property.PropertyType == typeof(DateTimeOffset)) return each => get(each) is DateTimeOffset instant && instant != default ? instant : null;
        return get;
    }
}
