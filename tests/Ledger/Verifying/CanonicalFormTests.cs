using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Tree;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Ledger.Writing;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>Verification writes canonical forms by a way of its own, for speed: it must write what recording writes, to the byte.</summary>
public sealed class CanonicalFormTests
{
    private static readonly byte[] Salt = RandomNumberGenerator.GetBytes(16);

    [Fact]
    public void Objects_are_written_alike_whatever_their_texts()
    {
        var random = new Random(7);
        string[] texts = [.. InventedFacts.OddTexts, "", .. Enumerable.Range(0, 0x180).Select(letter => $"a{(char)letter}b"), .. Enumerable.Range(0, 200).Select(_ => Odd(random)), new string('"', 20_000)];
        var canonical = new CanonicalBytes();
        foreach (var (one, other) in texts.Zip(texts.Reverse()))
        {
            canonical.Begin(Salt);
            canonical.Member(CanonicalBytes.Name("a"), Encoding.UTF8.GetBytes(one));
            canonical.Member(CanonicalBytes.Name("on"), Encoding.UTF8.GetBytes(other));
            var digest = new byte[Hash.Length];
            canonical.End(digest);
            byte[] expected = [.. Salt, .. Encoding.UTF8.GetBytes(CanonicalJson.Object([("a", one), ("on", other)]))];
            canonical.Written.SequenceEqual(expected).ShouldBeTrue($"“{one}” and “{other}”");
            digest.ShouldBe(SHA256.HashData(expected));
        }
    }

    [Fact]
    public void Days_and_instants_are_written_alike()
    {
        var random = new Random(8);
        DateTimeOffset[] moments =
        [
            DateTimeOffset.MinValue, new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero), new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new(1999, 12, 31, 23, 59, 59, TimeSpan.Zero), new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero),
            .. Enumerable.Range(0, 6).Select(digits => new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddMicroseconds(Math.Pow(10, digits))),
            .. Enumerable.Range(0, 500).Select(_ => new DateTimeOffset(random.NextInt64(DateTime.MaxValue.Ticks / 10) * 10, TimeSpan.Zero)),
        ];
        foreach (var moment in moments)
        {
            Text(ColumnType.Instant, Bytes((moment.Ticks - new DateTime(2000, 1, 1).Ticks) / 10)).ShouldBe(ColumnText.Write(moment));
            Text(ColumnType.Date, Bytes(DateOnly.FromDateTime(moment.DateTime).DayNumber - new DateOnly(2000, 1, 1).DayNumber)).ShouldBe(ColumnText.Write(DateOnly.FromDateTime(moment.DateTime)));
            var buffer = new byte[ValueText.Longest];
            Encoding.ASCII.GetString(buffer, 0, ValueText.Instant(ValueText.Microseconds(moment), buffer, allDecimals: true)).ShouldBe(ActLeaf.Stamp(moment));
        }
    }

    [Fact]
    public void Truth_is_written_alike()
    {
        Text(ColumnType.Boolean, [1]).ShouldBe(ColumnText.Write(true));
        Text(ColumnType.Boolean, [0]).ShouldBe(ColumnText.Write(false));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(252_455_616_000_000_000)]
    [InlineData(-63_082_281_600_000_001)]
    public void What_no_calendar_has_is_no_time(long microseconds)
    {
        ValueText.TryRead(ColumnType.Instant, Bytes(microseconds), new byte[ValueText.Longest], out _).ShouldBeFalse(microseconds.ToString(CultureInfo.InvariantCulture));
        ValueText.TryRead(ColumnType.Date, Bytes((int)Math.Clamp(microseconds, int.MinValue, int.MaxValue)), new byte[ValueText.Longest], out _).ShouldBeFalse();
    }

    [Fact]
    public void The_fast_hash_is_the_same_hash()
    {
        for (var length = 0; length < 400; length++)
        {
            var bytes = RandomNumberGenerator.GetBytes(length);
            var digest = new byte[Hash.Length];
            Sha256.HashData(bytes, digest);
            digest.ShouldBe(SHA256.HashData(bytes));
        }
    }

    private static string Text(ColumnType type, byte[] value)
    {
        ValueText.TryRead(type, value, new byte[ValueText.Longest], out var text).ShouldBeTrue();
        return Encoding.UTF8.GetString(text);
    }

    private static byte[] Bytes(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Bytes(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    /// <summary>Letters of all lengths in UTF-8, with those that must be escaped among them.</summary>
    private static string Odd(Random random) => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(4) switch
    {
        0 => char.ConvertFromUtf32(random.Next(0x80)),
        1 => char.ConvertFromUtf32(random.Next(0x80, 0x800)),
        2 => char.ConvertFromUtf32(random.Next(0x800, 0xd800)),
        _ => char.ConvertFromUtf32(random.Next(0x10000, 0x110000)),
    }));
}
