using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace ArmedPolicingGov.Facts;

/// <summary>
/// A kind of fact, declared once: it drives row checks, import, export, forms, pickers and the history page.
/// It builds no queries and has no hooks; a second wish of a module is written in the module.
/// </summary>
public abstract class Kind
{
    public const string RecordedAt = "recorded_at";
    public const string RecordedBy = "recorded_by";
    public const string Withdrawn = "withdrawn";

    /// <summary>What stands between the values of a key that has several; no identifier, date or instant holds it.</summary>
    public const char KeySeparator = '|';

    private readonly FrozenDictionary<string, int> places;
    private readonly int[] keyPlaces;

    private protected Kind(string name, string owner, string one, string many, IReadOnlyList<Column> columns)
    {
        (Name, Owner, One, Many, Columns) = (name, owner, one, many, columns);
        KeyColumns = [.. columns.Where(column => column.IsKey)];
        places = columns.Index().ToFrozenDictionary(each => each.Item.Name, each => each.Index, StringComparer.Ordinal);
        keyPlaces = [.. KeyColumns.Select(column => places[column.Name])];
    }

    /// <summary>The name of its file (without <c>.csv</c>) and of its table.</summary>
    public string Name { get; }

    /// <summary>The module that alone writes it.</summary>
    public string Owner { get; }

    /// <summary>What people call one of them, in lower case but for names.</summary>
    public string One { get; }

    public string Many { get; }

    /// <summary>Its own columns, in the interchange's order; recorded_at, recorded_by and withdrawn come beside them.</summary>
    public IReadOnlyList<Column> Columns { get; }

    public IReadOnlyList<Column> KeyColumns { get; }

    /// <summary>The column that names the fact without which this one does not count, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>
    /// The column that says whose record it is: a force, a region, an officer (the force of the identifier), or a fact
    /// that has a scope itself; or an identifier that is a scope. Null, or a blank value: national.
    /// </summary>
    public string? Scope { get; init; }

    /// <summary>Tells of this store's own ledger: folders of records do not carry it, and no plain form takes it.</summary>
    public bool StaysInStore { get; init; }

    /// <summary>Its module has pages of its own to record it, which record more with it: no plain form takes it. Folders of records carry it.</summary>
    public bool HasOwnPages { get; init; }

    /// <summary>Once its own pages have recorded it, it says nothing that another record must say as well: the plain forms correct and withdraw it.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>Pairs of columns of which the first may not lie before the second.</summary>
    public IReadOnlyList<(string Later, string Earlier)> NotBefore { get; init; } = [];

    /// <summary>Pairs of columns of which the first must lie after the second.</summary>
    public IReadOnlyList<(string Later, string Earlier)> After { get; init; } = [];

    /// <summary>The CLR type of its facts.</summary>
    public abstract Type FactType { get; }

    /// <summary>The property of each column, in the order of <see cref="Columns"/>.</summary>
    public abstract IReadOnlyList<PropertyInfo> Properties { get; }

    /// <summary>The schema of its tables.</summary>
    public string Schema => JsonNamingPolicy.SnakeCaseLower.ConvertName(Owner);

    /// <summary>True of a kind whose versions name a file and its digest: the bytes are a document of the store.</summary>
    public bool NamesDocuments => places.ContainsKey("file") && places.ContainsKey("sha256");

    public bool IsPersonal => Columns.Any(column => column.IsPersonal);

    public Column Column(string name) => Columns[PlaceOf(name)];

    /// <summary>The place of a column in <see cref="Columns"/>.</summary>
    public int PlaceOf(string column) => places[column];

    /// <summary>Makes a version from the values of <see cref="Columns"/>, in that order; null where nothing is given.</summary>
    public abstract Fact Make(IReadOnlyList<object?> values, DateTimeOffset recordedAt, string? recordedBy, bool withdrawn);

    /// <summary>The value of the column at a place in <see cref="Columns"/>; null where it is not given.</summary>
    public abstract object? Value(Fact fact, int column);

    /// <summary>The key as one text: the key columns' text, joined by <see cref="KeySeparator"/>.</summary>
    public string KeyOf(Fact fact) => KeyColumns.Count == 1
        ? ColumnText.Write(Value(fact, keyPlaces[0]))
        : string.Join(KeySeparator, keyPlaces.Select(place => ColumnText.Write(Value(fact, place))));

    /// <summary>What people would call a fact of this kind in a list or a picker.</summary>
    public abstract string Label(Fact fact);
}
