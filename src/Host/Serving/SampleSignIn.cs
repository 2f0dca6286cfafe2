using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host.Verbs;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>
/// Records that the persona of a commander is a commander of the sample, so that whoever tries the product meets somebody's
/// own currency. It is an act of its own after the import: whom the simulator put in post is known then.
/// </summary>
internal static class SampleSignIn
{
    private const string Persona = "commander";
    private const string Force = "norfolk";

    public static async Task TieAsync(IServiceProvider services, DateOnly day, CancellationToken cancel)
    {
        var book = (await services.GetRequiredService<IReadFactBooks>().AsKnownAsync(null, Clock.System, cancel)).Book;
        if (Choose(book, day) is not { } officer) return;
        var kind = services.GetRequiredService<Kinds>().Named("officer_sign_ins");
        var by = Operator.Of(services.GetRequiredService<Reference>());
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["sign_in"] = $"{officer}/sign-in-sample", ["officer"] = officer, ["person"] = Persona, ["from"] = day };
        var fact = kind.Make([.. kind.Columns.Select(column => values.GetValueOrDefault(column.Name))], default, by.Id, withdrawn: false);
        var act = new Act(Guid.CreateVersion7(services.GetRequiredService<TimeProvider>().GetUtcNow()), "tie-sign-in", by);
        await services.GetRequiredService<IRecordFacts>().RecordAsync(new Recording(act, [new Row(kind, fact)]), cancel);
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
