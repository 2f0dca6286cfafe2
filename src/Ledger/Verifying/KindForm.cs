using ArmedPolicingGov.Facts;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>How the rows of a kind are read for their canonical form: its columns in the order of their names, and then the stamps.</summary>
internal sealed class KindForm
{
    private const string Digest = "sha256";
    private const string File = "file";

    public KindForm(Kind kind)
    {
        Kind = kind;
        Members =
        [
            .. kind.Columns.Append(Column.Instant(Kind.RecordedAt, "")).Append(Column.Text(Kind.RecordedBy, "")).Append(Column.YesNo(Kind.Withdrawn, ""))
                .OrderBy(column => column.Name, StringComparer.Ordinal)
                .Select(column => new Member(column, CanonicalBytes.Name(column.Name))),
        ];
        KeyOrder = [.. kind.KeyColumns.Select(column => PlaceOf(column.Name))];
        RecordedAt = PlaceOf(Kind.RecordedAt);
        Document = kind.Columns.Any(column => column is { Name: Digest, Type: ColumnType.Digest }) ? PlaceOf(Digest) : null;
        DocumentFile = Document is not null && kind.Columns.Any(column => column.Name == File) ? PlaceOf(File) : null;
    }

    public Kind Kind { get; }

    /// <summary>The columns that the canonical form has, in its order; a row's first fields.</summary>
    public Member[] Members { get; }

    /// <summary>The fields of the key's columns, in the order in which they make the key.</summary>
    public int[] KeyOrder { get; }

    public int RecordedAt { get; }

    /// <summary>The field that names a document by its SHA-256, where the kind has one.</summary>
    public int? Document { get; }

    /// <summary>The field of the file's name, without which the document need not be stored.</summary>
    public int? DocumentFile { get; }

    public int Seq => Members.Length;

    public int ReceivedAt => Members.Length + 1;

    public int Scope => Members.Length + 2;

    public int Salt => Members.Length + 3;

    public int Key => Members.Length + 4;

    public int Fields => Members.Length + 5;

    /// <summary>Every version, in the order of the ledger.</summary>
    public string Versions => $"{Select(Kind.Name)} order by seq";

    public string Known => Select(KnownName);

    /// <summary>The table of what is known now.</summary>
    public string KnownName => $"now_{Kind.Name}";

    private string Select(string table) =>
        $"select {string.Join(", ", Members.Select(member => Quote(member.Column.Name)))}, seq, received_at, scope, salt, key from {Quote(Kind.Schema)}.{Quote(table)}";

    private int PlaceOf(string column) => Members.Index().First(each => each.Item.Column.Name == column).Index;

    /// <summary>A column of the canonical form.</summary>
    /// <param name="Name">As it stands in the JSON before its text.</param>
    public sealed record Member(Column Column, byte[] Name);
}
