using ArmedPolicingGov.Facts;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Docs.Tests;

public class InterchangePageTests
{
    private static readonly Page Whole = Page.Read("docs/interchange.md");
    private static readonly IReadOnlyList<Page> Files = Whole.Sections(3);

    public static TheoryData<string> Names => [.. Kinds.Interchange.Select(kind => kind.Name)];

    [Fact]
    public void The_page_has_every_file_in_the_order_of_the_declarations() =>
        Files.Select(each => each.Title).ShouldBe(Kinds.Interchange.Select(kind => $"{kind.Name}.csv"));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_described_as_it_is_declared(string name)
    {
        var kind = Kinds.Interchange.Single(each => each.Name == name);
        var rows = Files.Single(each => each.Title == $"{name}.csv").Rows();
        rows.Select(row => string.Join('|', row[..3])).ShouldBe(kind.Columns.Select(column =>
            $"`{column.Name}`|{(column.IsKey ? "key" : "")}|{(column.IsRequired ? "required" : "")}"));
        foreach (var (row, column) in rows.Zip(kind.Columns)) row[3].Split("; ")[0].ShouldBe(WhatItHolds(column), $"{name}.csv, {column.Name}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_says_which_times_must_be_in_order(string name)
    {
        var kind = Kinds.Interchange.Single(each => each.Name == name);
        var rows = Files.Single(each => each.Title == $"{name}.csv").Rows();
        foreach (var (later, earlier) in kind.NotBefore) rows.Single(row => row[0] == $"`{later}`")[3].ShouldContain($"not before `{earlier}`");
        foreach (var (later, earlier) in kind.After) rows.Single(row => row[0] == $"`{later}`")[3].ShouldContain($"after `{earlier}`");
    }

    [Fact]
    public void The_columns_that_every_file_may_have_are_described() =>
        Whole.Sections(2).Single(each => each.Title == "Versions and two clocks").Rows().Select(row => row[0])
            .ShouldBe([$"`{Kind.RecordedAt}`", $"`{Kind.RecordedBy}`", $"`{Kind.Withdrawn}`"]);

    [Fact]
    public void The_verbs_and_options_of_the_examples_exist()
    {
        var verbs = Source.Verbs();
        var options = Source.Options();
        var examples = Whole.Lines.Where(line => line.StartsWith("    ./run ", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')).ToList();
        examples.ShouldNotBeEmpty();
        foreach (var words in examples)
        {
            verbs.ShouldContain(words[1]);
            words.Where(word => word.StartsWith("--", StringComparison.Ordinal)).ShouldBeSubsetOf(options);
        }
    }

    private static string WhatItHolds(Column column) => column.Type switch
    {
        ColumnType.Text => "text",
        ColumnType.Code => $"one of {string.Join(", ", column.Vocabulary!.Codes.Select(code => $"`{code}`"))}",
        ColumnType.Identifier when column.References is { } kind => $"a reference to a row of {kind}.csv",
        ColumnType.Identifier => "an identifier",
        ColumnType.Officer => "an officer",
        ColumnType.Force => "a force",
        ColumnType.Region => "a region",
        ColumnType.Date => "a date",
        ColumnType.Instant => "an instant",
        ColumnType.Boolean => "`true` or `false`",
        ColumnType.Digest => "a SHA-256",
        _ => throw new InvalidOperationException($"The page has no words for {column.Type}."),
    };
}
