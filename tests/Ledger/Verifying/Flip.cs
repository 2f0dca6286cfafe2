using System.Globalization;
using System.Text;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>One small change of one value: a bit of one of its bytes, or a value where there was none, or none where there was one.</summary>
/// <param name="Column">The column, as SQL names it.</param>
/// <param name="Expression">The changed value.</param>
/// <param name="Value">What it becomes, where that is a whole number: the row may be named by it.</param>
internal sealed record Flip(string Column, string Expression, long? Value = null)
{
    /// <summary>Every change of a value: a flip in each of its bytes, and that it is gone.</summary>
    /// <param name="type">The column's type, as PostgreSQL calls it.</param>
    public static IEnumerable<Flip> Of(string column, string type, object? value)
    {
        if (value is null) return [new Flip(column, Some(type))];
        return OfBytes(column, type, value).Append(new Flip(column, $"null::{type}"));
    }

    private static IEnumerable<Flip> OfBytes(string column, string type, object value) => value switch
    {
        bool => [new Flip(column, $"not {column}")],
        string text => Encoding.UTF8.GetBytes(text).Select((letter, at) => new Flip(column, Text(column, at, letter))),
        byte[] bytes => Places(bytes.Length).Select(at => new Flip(column, $"set_byte({column}, {at}, get_byte({column}, {at}) # 1)")),
        Guid => Enumerable.Range(0, 16).Select(at => new Flip(column, $"encode(set_byte(decode(replace({column}::text, '-', ''), 'hex'), {at}, get_byte(decode(replace({column}::text, '-', ''), 'hex'), {at}) # 1), 'hex')::uuid")),
        short number => Number(column, type, number, sizeof(short)),
        int number => Number(column, type, number, sizeof(int)),
        long number => Number(column, type, number, sizeof(long)),
        DateOnly day => Enumerable.Range(0, sizeof(int)).Select(at => new Flip(column, $"{column} + ({Change(day.DayNumber - new DateOnly(2000, 1, 1).DayNumber, at)})")),
        DateTime time => Enumerable.Range(0, sizeof(long)).Select(at => new Flip(column, $"{column} + ({Change((time - new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)).Ticks / TimeSpan.TicksPerMicrosecond, at)})::double precision * interval '1 microsecond'")),
        string[] all => all.SelectMany((text, place) => Encoding.UTF8.GetBytes(text).Select((letter, at) => new Flip(column,
            $"(select array_agg(case when place = {place + 1} then {Text("each", at, letter)} else each end order by place) from unnest({column}) with ordinality as list (each, place))"))).Append(new Flip(column, $"{column} || array['force/kent']")),
        _ => throw new ArgumentException($"No flip is known for a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>All bytes; but of a whole mebibyte 64 of them, for one after the other would take weeks.</summary>
    private static IEnumerable<int> Places(int length) => length <= 4096 ? Enumerable.Range(0, length) : Enumerable.Range(0, 64).Select(part => (int)((length - 1L) * part / 63));

    private static IEnumerable<Flip> Number(string column, string type, long number, int length) =>
        Enumerable.Range(0, length).Select(at => new Flip(column, string.Create(CultureInfo.InvariantCulture, $"({column}::bigint # {1L << (8 * at)})::{type}"), number ^ (1L << (8 * at))));

    /// <summary>The text with one bit of one byte flipped, so that it stays a text: UTF-8, and not NUL.</summary>
    private static string Text(string text, int at, byte letter) => $"convert_from(set_byte(convert_to({text}, 'UTF8'), {at}, get_byte(convert_to({text}, 'UTF8'), {at}) # {(letter == 1 ? 2 : 1)}), 'UTF8')";

    /// <summary>What must be added to flip a bit.</summary>
    private static string Change(long number, int at) => string.Create(CultureInfo.InvariantCulture, $"{((number >> (8 * at) & 1) == 0 ? 1 : -1) * (1L << (8 * at))}");

    private static string Some(string type) => type switch
    {
        "text" => "'x'",
        "date" => "date '2020-01-01'",
        "timestamp with time zone" => "timestamptz '2020-01-01 00:00:00Z'",
        _ => throw new ArgumentException($"No value is known for a {type}.", nameof(type)),
    };
}
