using System.Text.Json;
using ArmedPolicingGov.Recommendations.Rules;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>One small folder of records per case, under the name of its rule, with the results that were worked out by hand.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Cases => [.. Directory.GetFiles(Tree.Tests, "expected.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Tree.Tests, Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_comes_out_as_worked_out_by_hand(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Tree.Tests, folder, "expected.json")));
        var rule = Rulebook.V1.Find(folder.Split(Path.DirectorySeparatorChar)[0]).ShouldNotBeNull();
        var records = RecordFolder.Read(Path.Combine(Tree.Tests, folder));
        var why = json.RootElement.GetProperty("why").GetString();

        var evaluations = json.RootElement.GetProperty("evaluations").EnumerateArray().Select(Expected.Of).ToList();

        evaluations.ShouldNotBeEmpty();
        foreach (var expected in evaluations)
        {
            expected.Results.ShouldNotBeEmpty();
            var results = Evaluation.Run(records.BookAt(expected.AsKnownAt), expected.AsAt, new Scope { Recommendations = [rule.Recommendation] })
                .Results.Where(each => each.Rule == rule).ToDictionary(each => each.Unit, each => Expected.LineOf(each).Text, StringComparer.Ordinal);
            foreach (var line in expected.Results)
            {
                results.GetValueOrDefault(line.Unit, "no such unit").ShouldBe(line.Text, $"{line.Unit} as at {expected.AsAt:O}, known at {expected.AsKnownAt:O}: {why}");
            }
        }
    }
}
