using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Recommendations.Pages;

/// <summary>What an answer rests on, in a sentence that every page with results shows.</summary>
internal static class KnownWords
{
    public static string Of(Answer answer, Store store) =>
        $"As at {LondonClock.Date(answer.Question.AsAt)}, {Known(answer)}. Store {store.Name}, {StoreCatalogue.Words(store.Kind)} records. Rules version {answer.Evaluation.Rules}.";

    private static string Known(Answer answer) => answer switch
    {
        { AsKnownAt: null } => "while nothing has been recorded",
        { Question.KnownAt: null, AsKnownAt: { } newest } => $"with everything {Deed(answer)} up to now (the last at {LondonTime.Format(newest)})",
        { Question: { KnownAs: { } text, KnownAt: { } at } } when LondonTime.TryParseDay(text, out var day) && LondonTime.DayOf(at) == day => $"as known at the end of {LondonClock.Date(day)}: with what was {Deed(answer)} by then",
        { AsKnownAt: { } at } => $"as known on {LondonClock.DateAndTime(at)} ({LondonTime.Format(at)}): with what was {Deed(answer)} by then",
    };

    private static string Deed(Answer answer) => answer.Question.Clock == Clock.Source ? "recorded at its source" : "received here";
}
