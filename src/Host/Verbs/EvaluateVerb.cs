using System.CommandLine;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Judges the recommendations on a store's facts, as at a day and as known at a moment.</summary>
internal static class EvaluateVerb
{
    private static readonly Option<string> AsAt = new("--as-at") { Description = "The day, like 2026-03-31 (by default: today)" };
    private static readonly Option<string> From = new("--from") { Description = "With --to, instead of --as-at: the first day of a series" };
    private static readonly Option<string> To = new("--to") { Description = "The last day of a series" };
    private static readonly Option<string> Every = new("--every") { Description = "The days of a series: every day, every week from the first day on, or the last day of every month", DefaultValueFactory = _ => "month" };
    private static readonly Option<string> AsKnownAt = new("--as-known-at") { Description = "What was known at a moment, like 2026-04-02T09:00:00Z, or at the end of a day (by default: everything)" };
    private static readonly Option<string> WhichClock = new("--clock") { Description = "system (when the store received it) or source (when the source recorded it)", DefaultValueFactory = _ => "system" };
    private static readonly Option<string[]> Forces = new("--force") { Description = "This force's results, its region's and the national ones; may be repeated" };
    private static readonly Option<string[]> Regions = new("--region") { Description = "This region's results, its forces' and the national ones; may be repeated" };
    private static readonly Option<int[]> Recommendations = new("--recommendation") { Description = "Only this recommendation, 1 to 12; may be repeated" };
    private static readonly Option<string> Format = new("--format") { Description = "table or json", DefaultValueFactory = _ => "table" };

    public static Command Create()
    {
        WhichClock.AcceptOnlyFromAmong("system", "source");
        Format.AcceptOnlyFromAmong("table", "json");
        Every.AcceptOnlyFromAmong(DaySeries.Steps);
        var verb = new Command("evaluate", "Judge the recommendations on the records of a store") { AsAt, From, To, Every, AsKnownAt, WhichClock, Forces, Regions, Recommendations, Format };
        var store = new StoreOptions(verb, StoreOptions.Live);
        verb.SetAction((parsed, cancel) => RunAsync(parsed, store, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StoreOptions options, CancellationToken cancel)
    {
        var reference = Organisation.ReferenceData.Load();
        var series = DaySeries.Of(parsed.GetValue(AsAt), parsed.GetValue(From), parsed.GetValue(To), parsed.GetValue(Every)!);
        var day = Given.Day("--as-at", parsed.GetValue(AsAt), TimeProvider.System);
        var k = Given.PastMoment("--as-known-at", parsed.GetValue(AsKnownAt), TimeProvider.System);
        var clock = parsed.GetValue(WhichClock) == "source" ? Clock.Source : Clock.System;
        var scope = new Scope
        {
            Forces = [.. (parsed.GetValue(Forces) ?? []).Select(id => Given.Force(id, reference))],
            Regions = [.. (parsed.GetValue(Regions) ?? []).Select(id => Given.Region(id, reference))],
            Recommendations = [.. (parsed.GetValue(Recommendations) ?? []).Select(Known)],
        };
        await using var host = await VerbHost.OpenAsync(options, parsed, cancel);
        var known = await host.Get<ILoadKnownFacts>().KnownAsync(k, clock, series?.Span ?? Days.Only(day), cancel);
        var book = FactBook.Of(known, host.Get<Reference>());
        var (store, isJson) = (host.Open.Store, parsed.GetValue(Format) == "json");
        await using var output = isJson ? Console.OpenStandardOutput() : Stream.Null;
        if (series is null)
        {
            var evaluation = Evaluation.Run(book, day, scope);
            if (isJson) evaluation.Write(output, known.AsKnownAt, clock, Named(store));
            else EvaluationTable.Write(evaluation, known.AsKnownAt, clock, store, reference);
        }
        else
        {
            var evaluations = series.Days.Select(each => Evaluation.Run(book, each, scope));
            if (isJson) evaluations.WriteSeries(output, (series.Span, series.Every), known.AsKnownAt, clock, Named(store));
            else EvaluationTable.WriteSeries([.. evaluations], known.AsKnownAt, clock, store, reference);
        }

        return 0;
    }

    private static (string Name, string Kind) Named(Store store) => (store.Name, StoreCatalogue.Words(store.Kind));

    private static int Known(int number) => number is >= 1 and <= 12 ? number : throw new UserProblem($"--recommendation: there is no recommendation {number}. Give a number from 1 to 12.");
}
