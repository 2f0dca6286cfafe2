using System.Text.Json;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Work.Due;
using ArmedPolicingGov.Work.Lines;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Work;

/// <summary>My work against the rules, on folders of the rules' own cases: what they list waits for who can mend it, and what comes due is what they will list on that day and not before.</summary>
public sealed class DueDateTests
{
    private const int CasesOfEach = 2;

    private static readonly string[] Rules =
    [
        "3-tracking-fitted", "3-operators-trained", "3-tracking-used", "6-in-date", "7-exercises-shared", "8-napp-attendance", "9-procedures-current",
        "10-independent-audit", "10-senior-oversight", "10-findings-closed", "12-records-complete", "12-records-intact",
    ];

    public static TheoryData<string> Cases => [.. Rules.SelectMany(rule => Directory.GetDirectories(Path.Combine(TestPostgres.Root, "tests", "Rules", rule)).Order(StringComparer.Ordinal).Select(folder => $"{rule}/{Path.GetFileName(folder)}")
        .Where(each => each.Contains("on-after", StringComparison.Ordinal) || each.Contains("leap", StringComparison.Ordinal) || each.Contains("met-", StringComparison.Ordinal) || each.Contains("due", StringComparison.Ordinal) || each.Contains("overdue", StringComparison.Ordinal) || each.Contains("each-cause", StringComparison.Ordinal)).Take(CasesOfEach))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_the_rules_list_waits_for_who_can_mend_it_and_what_comes_due_is_listed_on_its_day(string folder)
    {
        var path = Path.Combine(TestPostgres.Root, "tests", "Rules", folder);
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(path, "expected.json")));
        var days = expected.RootElement.GetProperty("evaluations").EnumerateArray().Select(each => DateOnly.Parse(each.GetProperty("asAt").GetString()!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        await using var store = await TestStore.NewAsync(opensOn: days.Max());
        await using var scope = store.Scope();
        using var copy = Records(path);
        (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportFolder(copy.Path, TestStore.Operator, false, fault => throw new InvalidOperationException(fault.Problem)))).Outcome.ShouldBeOfType<Outcome.Recorded>();
        var rule = Rulebook.V1.Find(folder.Split('/')[0])!;
        await HoldsAsync(store, rule, days.Max());
    }

    private static async Task HoldsAsync(TestStore store, Rule rule, DateOnly day)
    {
        var book = (await store.Get<IReadFactBooks>().AsKnownAsync(null, Clock.System, CancellationToken.None)).Book;
        var listed = Listed(book, rule, day);
        foreach (var reason in rule.Reasons)
        {
            var mender = TestStore.Operator with { Role = reason.Mender };
            var work = await store.Get<MyLines>().ForAsync(mender, CancellationToken.None);
            var now = work.Lines.Where(line => line.IsNow && line.Of.Rule == rule.Id && line.Of.Reason == reason.Code).Select(line => line.Of);
            now.ShouldBe(listed.Where(each => each.Reason == reason.Code), ignoreOrder: true);
        }

        foreach (var due in DueDates.Of(book, [.. TestStore.Operator.Writes], day).Where(each => each.Of.Rule == rule.Id))
        {
            if (due.On <= day) listed.ShouldContain(due.Of);
            else
            {
                Listed(book, rule, due.On).ShouldContain(due.Of, $"on {due.On:O}");
                Listed(book, rule, due.On.AddDays(-1)).ShouldNotContain(due.Of, $"the day before {due.On:O}");
            }
        }
    }

    private static List<Shortcoming> Listed(FactBook book, Rule rule, DateOnly day) =>
        [.. Evaluation.Run(book, day, new Scope { Recommendations = [rule.Recommendation] }).Results.Where(result => result.Rule == rule)
            .SelectMany(result => result.Exceptions.Select(each => new Shortcoming(rule.Id, rule.UnitKind == UnitKind.Force ? $"force/{result.Unit}" : $"region/{result.Unit}", each.Subject, each.Reason, each.Detail)))];

    /// <summary>The records of a case without what is expected of them, which an import would refuse.</summary>
    private static TempFolder Records(string path)
    {
        var copy = new TempFolder();
        foreach (var file in Directory.GetFiles(path, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "expected.json"))
            copy.Write(Path.GetRelativePath(path, file), File.ReadAllText(file));
        return copy;
    }
}
