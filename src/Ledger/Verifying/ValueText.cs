using System.Buffers.Binary;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>The text of values as PostgreSQL sends them, in the form of <see cref="ColumnText"/>; a test holds the two equal.</summary>
internal static class ValueText
{
    /// <summary>The longest text of a day or an instant.</summary>
    public const int Longest = 27;

    public const int DayLength = 10;
    private const int SecondsLength = 20;
    private const int Decimals = 6;

    private static readonly int FirstDay = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly long FirstTick = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    private static readonly long Earliest = -FirstTick / TimeSpan.TicksPerMicrosecond;
    private static readonly long Latest = (DateTime.MaxValue.Ticks - FirstTick) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The text of a field, from itself or written to a buffer; false when no value of that type has these bytes.</summary>
    public static bool TryRead(ColumnType type, ReadOnlySpan<byte> value, Span<byte> buffer, out ReadOnlySpan<byte> text)
    {
        text = value;
        switch (type)
        {
            case ColumnType.Date:
                text = buffer[..DayLength];
                return value.Length == sizeof(int) && TryDay(BinaryPrimitives.ReadInt32BigEndian(value), buffer);
            case ColumnType.Instant:
                var length = 0;
                if (value.Length == sizeof(long)) length = Instant(BinaryPrimitives.ReadInt64BigEndian(value), buffer, allDecimals: false);
                text = buffer[..length];
                return length > 0;
            case ColumnType.Boolean:
                text = value is [1] ? "true"u8 : [];
                return value.Length == 1;
            default:
                return true;
        }
    }

    /// <summary>When it was, of microseconds since the year 2000; null for what no calendar has.</summary>
    public static DateTimeOffset? Moment(long microseconds) => microseconds >= Earliest && microseconds <= Latest
        ? new DateTimeOffset(FirstTick + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero)
        : null;

    public static long Microseconds(DateTimeOffset moment) => (moment.UtcTicks - FirstTick) / TimeSpan.TicksPerMicrosecond;

    /// <summary>Writes an instant with as many decimals as it needs, or with all six.</summary>
    /// <returns>The length; 0 for what no calendar has.</returns>
    public static int Instant(long microseconds, Span<byte> target, bool allDecimals)
    {
        if (Moment(microseconds) is not { } moment) return 0;
        Day(DateOnly.FromDateTime(moment.DateTime), target);
        target[10] = (byte)'T';
        Digits(target[11..13], moment.Hour);
        target[13] = (byte)':';
        Digits(target[14..16], moment.Minute);
        target[16] = (byte)':';
        Digits(target[17..19], moment.Second);
        var length = SecondsLength;
        if ((int)(moment.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond) is var part && (part > 0 || allDecimals))
        {
            target[19] = (byte)'.';
            Digits(target[20..(20 + Decimals)], part);
            length += 1 + Decimals;
            while (!allDecimals && target[length - 2] == '0') length--;
        }

        target[length - 1] = (byte)'Z';
        return length;
    }

    private static bool TryDay(int days, Span<byte> target)
    {
        var number = (long)FirstDay + days;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber) return false;
        Day(DateOnly.FromDayNumber((int)number), target);
        return true;
    }

    private static void Day(DateOnly day, Span<byte> target)
    {
        var (year, month, date) = day;
        Digits(target[..4], year);
        target[4] = (byte)'-';
        Digits(target[5..7], month);
        target[7] = (byte)'-';
        Digits(target[8..10], date);
    }

    private static void Digits(Span<byte> target, int number)
    {
        for (var at = target.Length - 1; at >= 0; at--, number /= 10) target[at] = (byte)('0' + (number % 10));
    }
}
