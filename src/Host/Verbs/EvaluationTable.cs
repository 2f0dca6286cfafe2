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
        var console = AnsiConsole.Console;
        console.Profile.Width = Math.Max(console.Profile.Width, LeastWidth);
        console.WriteLine($"Store {store.Name} ({StoreCatalogue.Words(store.Kind)}), as at {LondonTime.Format(evaluation.AsAt)}, as known at {(asKnownAt is { } k ? LondonTime.Format(k) : "no time: nothing is recorded")} ({(clock == Clock.System ? "system" : "source")} clock)");
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
