using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ArmedPolicingGov.Ledger.Tree;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>An act as it stands in its row, with what its leaf must say of it.</summary>
internal sealed class ActRow
{
    /// <summary>The query of the rows that <see cref="Read"/> takes.</summary>
    public const string Query = "select act, received_at, kind, person, role, reason, evidence, scopes, first_seq, versions, salt from ledger.acts order by first_seq, act";

    public const int Fields = 11;

    private const int Act = 0, Received = 1, ActKind = 2, Person = 3, Role = 4, Reason = 5, Evidence = 6, ScopeList = 7, FirstSeq = 8, VersionCount = 9, Salt = 10;

    private static readonly (byte[] Name, int Field)[] Members =
    [
        .. new[] { ("act", Act), ("evidence", Evidence), ("kind", ActKind), ("person", Person), ("reason", Reason), ("received_at", Received), ("role", Role), ("scopes", ScopeList), ("versions", VersionCount) }
            .Select(each => (CanonicalBytes.Name(each.Item1), each.Item2)),
    ];

    private ActRow(byte[] id, byte[] at, IReadOnlyList<byte[]> scopes) => (Id, At, Scopes) = (id, at, scopes);

    /// <summary>Its id as text.</summary>
    public byte[] Id { get; }

    /// <summary>When it was received, as leaves say it; empty for what no calendar has.</summary>
    public byte[] At { get; }

    /// <summary>The same in microseconds since the year 2000.</summary>
    public long Moment { get; private init; }

    /// <summary>Empty when they are not written as they are recorded.</summary>
    public IReadOnlyList<byte[]> Scopes { get; }

    public long First { get; private init; }

    public bool HasLeaf { get; private init; }

    public long Versions { get; private init; }

    /// <summary>A column that is not as it is recorded, though its leaf might not tell; null where all are.</summary>
    public string? Odd { get; private init; }

    public Hash Key { get; private init; }

    public Hash Commit { get; private init; }

    /// <summary>Where the next act must begin.</summary>
    public long End => unchecked(First + Versions + (HasLeaf ? 1 : 0));

    public string Name => Encoding.ASCII.GetString(Id);

    public bool Has(ReadOnlySpan<byte> scope)
    {
        foreach (var each in Scopes)
        {
            if (scope.SequenceEqual(each)) return true;
        }

        return false;
    }

    public static ActRow Read(CopyRows row, CanonicalBytes canonical)
    {
        Span<byte> buffer = stackalloc byte[ValueText.Longest];
        var id = row.IsNull(Act) ? [] : Encoding.ASCII.GetBytes(new Guid(row.Bytes(Act), bigEndian: true).ToString());
        var moment = row.IsNull(Received) ? long.MinValue : row.Int64(Received);
        byte[] at = [.. buffer[..ValueText.Instant(moment, buffer, allDecimals: true)]];
        var scopes = ReadScopes(row.Bytes(ScopeList));
        var (key, commit) = (default(Hash), default(Hash));
        if (!row.IsNull(Salt)) (key, commit) = Commitments(row, canonical, id, at, [.. scopes.SelectMany((scope, place) => place == 0 ? scope : [(byte)' ', .. scope])]);
        return new ActRow(id, at, scopes)
        {
            Moment = moment,
            First = row.IsNull(FirstSeq) ? long.MaxValue : row.Int64(FirstSeq),
            Versions = row.IsNull(VersionCount) ? 0 : row.Int64(VersionCount),
            HasLeaf = !row.IsNull(Salt),
            Odd = OddColumn(row, scopes),
            Key = key,
            Commit = commit,
        };
    }

    private static (Hash Key, Hash Commit) Commitments(CopyRows row, CanonicalBytes canonical, byte[] id, byte[] at, byte[] scopes)
    {
        Span<byte> digest = stackalloc byte[Hash.Length];
        canonical.Begin(row.Bytes(Salt));
        canonical.Member(Members[0].Name, id);
        canonical.End(digest);
        var key = Hash.From(digest);
        canonical.Begin(row.Bytes(Salt));
        foreach (var (name, field) in Members)
        {
            canonical.Member(name, field switch
            {
                Act => id,
                Received => at,
                ScopeList => scopes,
                VersionCount => row.IsNull(field) ? [] : Encoding.ASCII.GetBytes(row.Int64(field).ToString(CultureInfo.InvariantCulture)),
                _ => row.Bytes(field),
            });
        }

        canonical.End(digest);
        return (key, Hash.From(digest));
    }

    /// <summary>What the canonical form leaves out as blank can be written in one way only.</summary>
    private static string? OddColumn(CopyRows row, IReadOnlyList<byte[]> scopes)
    {
        if (scopes.Count == 0) return "scopes";
        if (row.IsNull(ActKind)) return "kind";
        if (row.IsNull(Person)) return "person";
        if (row.IsNull(Role)) return "role";
        if (!row.IsNull(Reason) && row.Bytes(Reason).IsEmpty) return "reason";
        return !row.IsNull(Evidence) && row.Bytes(Evidence).IsEmpty ? "evidence" : null;
    }

    /// <summary>A list of texts without blanks, of one dimension, counted from 1: in the leaf they are joined by blanks.</summary>
    private static IReadOnlyList<byte[]> ReadScopes(ReadOnlySpan<byte> array)
    {
        const int Header = 20;
        if (array.Length < Header || BinaryPrimitives.ReadInt32BigEndian(array) != 1 || BinaryPrimitives.ReadInt32BigEndian(array[16..]) != 1) return [];
        var scopes = new byte[BinaryPrimitives.ReadInt32BigEndian(array[12..])][];
        var rest = array[Header..];
        for (var place = 0; place < scopes.Length; place++)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            if (length <= 0) return [];
            scopes[place] = rest.Slice(sizeof(int), length).ToArray();
            if (scopes[place].Contains((byte)' ')) return [];
            rest = rest[(sizeof(int) + length)..];
        }

        return scopes;
    }
}
