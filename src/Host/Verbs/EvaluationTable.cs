using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Recommendations.Rules;
using Spectre.Console;
using Status = ArmedPolicingGov.Recommendations.Rules.Status;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>An evaluation for people at a terminal.</summary>
internal static class EvaluationTable
{
    private const int LeastWidth = 110;

    public static void Write(Evaluation evaluation, DateTimeOffset? asKnownAt, Clock clock, Store store, Reference reference)
    {
        var console = Begin($"as at {LondonTime.Format(evaluation.AsAt)}", asKnownAt, clock, store);
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Rule", "Unit", "Status");
        table.AddColumn(new TableColumn("Compliant").RightAligned());
        table.AddColumn(new TableColumn("Exceptions").RightAligned());
        foreach (var result in evaluation.Results)
            table.AddRow(result.Rule.Id, Unit(result, reference), Words(result.Status), $"{result.Compliant} of {result.Population}", $"{result.Exceptions.Count}");
        console.Write(table);
        var erased = evaluation.Results.Count(result => result.Erased.Count > 0);
        if (erased > 0) console.WriteLine($"{erased} of these results could have been changed by records whose content was erased by law. They are not shown as met.");
    }

    /// <summary>What changed from one day to the next, for each rule and unit.</summary>
    public static void WriteSeries(IReadOnlyList<Evaluation> evaluations, DateTimeOffset? asKnownAt, Clock clock, Store store, Reference reference)
    {
        var (first, last) = (LondonTime.Format(evaluations[0].AsAt), LondonTime.Format(evaluations[^1].AsAt));
        var console = Begin($"as at {evaluations.Count} days from {first} to {last}", asKnownAt, clock, store);
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Rule", "Unit", $"At {first}", "Since then", $"At {last}");
        foreach (var results in evaluations.SelectMany(each => each.Results.Select(result => (each.AsAt, Result: result))).GroupBy(each => (each.Result.Rule, each.Result.Unit)))
        {
            var days = results.ToList();
            var changes = days.Skip(1).Where((each, place) => each.Result.Status != days[place].Result.Status).Select(each => $"{LondonTime.Format(each.AsAt)} {Words(each.Result.Status)}");
            table.AddRow(results.Key.Rule.Id, Unit(days[0].Result, reference), Words(days[0].Result.Status), string.Join(", ", changes), Words(days[^1].Result.Status));
        }

        console.Write(table);
    }

    private static IAnsiConsole Begin(string days, DateTimeOffset? asKnownAt, Clock clock, Store store)
    {
        var console = AnsiConsole.Console;
        console.Profile.Width = Math.Max(console.Profile.Width, LeastWidth);
        console.WriteLine($"Store {store.Name} ({StoreCatalogue.Words(store.Kind)}), {days}, as known at {(asKnownAt is { } k ? LondonTime.Format(k) : "no time: nothing is recorded")} ({(clock == Clock.System ? "system" : "source")} clock)");
        return console;
    }

    public static string Words(Status status) => status switch
    {
        Status.Met => "met",
        Status.NotMet => "NOT MET",
        Status.NoEvidence => "nothing recorded",
        _ => "not applicable",
    };

    private static string Unit(Result result, Reference reference) => result.Rule.UnitKind switch
    {
        UnitKind.Region => $"{reference.RegionName(result.Unit)} region",
        UnitKind.National => "England and Wales",
        _ => result.Unit,
    };
}
