using System.Text.Json;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>Two folders and their results that none of this code made: every rule, unit and exception must agree.</summary>
public sealed class ExampleTests
{
    private static readonly string Examples = Path.Combine(Tree.Tests, "Examples");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Examples, "as-at-*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Examples, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_result_of_an_example_agrees(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Examples, file)));
        var expected = Expected.Of(json.RootElement);
        var book = RecordFolder.Read(Path.Combine(Examples, Path.GetDirectoryName(file)!, "records")).BookAt(expected.AsKnownAt);

        var results = Evaluation.Run(book, expected.AsAt, Scope.All).Results.Select(Expected.LineOf);

        results.ShouldBe(expected.Results);
    }

    [Fact]
    public void There_are_eight_results_to_compare() => Files.Count.ShouldBe(8);

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void Reference_data_agree_with_the_examples(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Examples, folder, "reference.json")));
        var day = new DateOnly(2026, 3, 31);

        RecordFolder.Reference.Regions.ShouldBe(json.RootElement.GetProperty("regions").EnumerateArray().Select(each => each.GetString()!));
        RecordFolder.Reference.Forces.Select(id => RecordFolder.Reference.ForceAt(id, day)).Select(force => (force.Id, force.Name, force.Region, force.Territorial))
            .ShouldBe(json.RootElement.GetProperty("forces").EnumerateObject().Select(each => (each.Name, each.Value.GetProperty("name").GetString()!,
                each.Value.GetProperty("region").GetString()!, each.Value.GetProperty("territorial").GetBoolean())));
    }
}
