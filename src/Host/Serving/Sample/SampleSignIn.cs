using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Host.Serving.Sample;

/// <summary>
/// Records that the persona of a commander is a commander of the sample, so that whoever tries the product meets somebody's
/// own currency. It is an act of its own after the import: whom the simulator put in post is known then.
/// </summary>
internal static class SampleSignIn
{
    /// <summary>The kind of record that is made last.</summary>
    public const string Kind = "officer_sign_ins";

    private const string Persona = "commander";
    private const string PersonaName = "Sam Fenwick";
    private const string Force = "norfolk";

    public static async Task TellAsync(SampleTeller teller, CancellationToken cancel)
    {
        if (Choose(teller.Book, teller.Day) is not { } officer) return;
        teller.Add("officers", ("officer", officer), ("force", Force), ("name", PersonaName));
        await teller.TellAsync("correct", cancel);
        teller.Add(Kind, ("sign_in", $"{officer}/sign-in-sample"), ("officer", officer), ("person", Persona), ("from", teller.Day));
        await teller.TellAsync("tie-sign-in", cancel);
    }

    /// <summary>Somebody in date, rather with shifts ahead and commands behind them.</summary>
    private static string? Choose(FactBook book, DateOnly day)
    {
        var commanded = book.Deployments[Force].SelectMany(each => book.DeploymentCommanders[each.Id]).Select(each => each.Officer).ToHashSet(StringComparer.Ordinal);
        return book.CommandersInPost(Force, day).Where(each => book.IsInDate(each.Officer, each.Role, day)).Select(each => each.Officer).Distinct(StringComparer.Ordinal)
            .OrderByDescending(officer => book.Stints.Shifts(officer).Any(shift => shift.From >= LondonTime.StartOf(day))).ThenByDescending(commanded.Contains)
            .ThenBy(officer => officer, StringComparer.Ordinal).FirstOrDefault();
    }
}
