using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Host.Serving.Sample;

/// <summary>Some armed officers of each force: accredited, their weapons, and the training days of a cycle. One of them is overdue, one suspended.</summary>
internal static class SampleArmedOfficers
{
    private const int Many = 8;

    public static async Task TellAsync(SampleTeller teller, CancellationToken cancel)
    {
        foreach (var force in teller.Regions.SelectMany(teller.ForcesOf))
        {
            IReadOnlyList<string> officers = [.. teller.OfRank(force, "constable").Take(Many)];
            foreach (var (place, officer) in officers.Index()) Accreditation(teller, force, officer, place);
            await teller.TellAsync("accredit-afo", cancel);
            foreach (var daysAgo in new[] { 5, 15, 26 }) TrainingDay(teller, force, daysAgo, officers);
            await teller.TellAsync("record-afo-training", cancel);
        }
    }

    private static void Accreditation(SampleTeller teller, string force, string officer, int place)
    {
        var first = teller.Day.AddDays(-700 + (20 * place));
        Event("accredited", first);
        if (place > 0) Event("accredited-again", first.AddDays(350));
        if (place == 1) Event("suspended", teller.Day.AddDays(-9), ("reason", "While a complaint is looked into"));
        foreach (var weapon in teller.Book.Items.For(force).Where(each => each.Kind == ItemTerms.WeaponSystem && each.IsInUse(teller.Day)).Take(2)) Event("weapon-on", first, ("weapon", weapon.Id));

        void Event(string kind, DateOnly on, params IReadOnlyList<(string Column, object? Value)> more) => teller.Add("afo_events",
            [("event", string.Create(CultureInfo.InvariantCulture, $"{officer}/{kind}-{on.DayNumber}{(more is [("weapon", string weapon), ..] ? "-" + weapon : "")}")), ("officer", officer), ("kind", kind), ("on", on), ("given_by", "Force training"), .. more]);
    }

    private static void TrainingDay(SampleTeller teller, string force, int daysAgo, IReadOnlyList<string> officers)
    {
        if (officers.Count == 0) return;
        var training = string.Create(CultureInfo.InvariantCulture, $"{force}/training-sample-{daysAgo}");
        teller.Add("afo_training_days", ("training_day", training), ("force", force), ("on", teller.Day.AddDays(-daysAgo)), ("content", "Continuation training, version 7"), ("provider", "Force training"));
        // Somebody misses each of them.
        foreach (var officer in officers.Where((_, place) => place != daysAgo % Many)) teller.Add("afo_training_attendance", ("training_day", training), ("officer", officer));
    }
}
