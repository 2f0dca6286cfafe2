using ArmedPolicingGov.Facts;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Unit.Tests;

/// <summary>What holds for every declaration of a kind of fact.</summary>
public sealed class KindTests
{
    public static TheoryData<string> Names => [.. Kinds.Interchange.Select(kind => kind.Name)];

    [Fact]
    public void There_are_twenty_six() => Kinds.Interchange.Select(kind => kind.Name).Distinct(StringComparer.Ordinal).Count().ShouldBe(26);

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_references_parent_and_scope_are_columns_and_kinds_that_there_are(string name)
    {
        var kinds = new Kinds();
        var kind = kinds.Named(name);
        kind.KeyColumns.ShouldNotBeEmpty();
        foreach (var column in kind.Columns.Where(column => column.References is not null)) kinds.Find(column.References!).ShouldNotBeNull();
        if (kind.Parent is { } parent) kind.Column(parent).References.ShouldNotBeNull();
        if (kind.Scope is { } scope) kind.Columns.ShouldContain(column => column.Name == scope);
        foreach (var (later, earlier) in kind.NotBefore.Concat(kind.After)) kind.Column(later).Type.ShouldBe(kind.Column(earlier).Type);
        foreach (var column in kind.Columns.Where(column => column.Type == ColumnType.Code)) column.Vocabulary.ShouldNotBeNull();
        kind.Columns.Select(column => column.Label).ShouldAllBe(label => label.Length > 0 && char.IsUpper(label[0]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_version_gives_back_the_values_that_it_was_made_of(string name)
    {
        var kind = new Kinds().Named(name);
        object?[] values = [.. kind.Columns.Select(Sample)];
        var fact = kind.Make(values, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "somebody", withdrawn: false);
        Enumerable.Range(0, values.Length).Select(place => kind.Value(fact, place)).ShouldBe(values);
        kind.KeyOf(fact).Split(Kind.KeySeparator).Length.ShouldBe(kind.KeyColumns.Count);
        kind.Label(fact).ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_withdrawal_needs_no_more_than_its_key(string name)
    {
        var kind = new Kinds().Named(name);
        var fact = kind.Make([.. kind.Columns.Select(column => column.IsKey ? Sample(column) : null)], default, null, withdrawn: true);
        kind.Columns.Index().Where(each => !each.Item.IsKey && each.Item.Type != ColumnType.Boolean)
            .ShouldAllBe(each => string.IsNullOrEmpty(ColumnText.Write(kind.Value(fact, each.Index))));
    }

    private static object? Sample(Column column) => column.Type switch
    {
        ColumnType.Date => new DateOnly(2026, 3, 31),
        ColumnType.Instant => new DateTimeOffset(2026, 3, 31, 12, 0, 0, TimeSpan.Zero),
        ColumnType.Boolean => true,
        ColumnType.Code => column.Vocabulary!.Codes[0],
        ColumnType.Officer => "norfolk/1234",
        ColumnType.Force => "norfolk",
        ColumnType.Region => "eastern",
        ColumnType.Digest => new string('0', 64),
        _ => "value",
    };
}
