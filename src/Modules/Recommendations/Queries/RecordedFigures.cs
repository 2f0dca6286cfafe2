using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>The armed operations that are recorded here for a financial year, counted as the published ones are defined.</summary>
/// <param name="Year">The year in which it began: 2025 is April 2025 to March 2026.</param>
/// <param name="Operations">Deployments that were opened in the year and deployed.</param>
/// <param name="WithVehicle">Those of them with a vehicle on record.</param>
/// <param name="WithDischarge">Those of them on which an officer discharged a weapon.</param>
internal sealed record RecordedYear(int Year, int Operations, int WithVehicle, int WithDischarge);

/// <summary>Counts what is recorded here, to stand beside what was published.</summary>
internal sealed class RecordedFigures(IReadFactBooks books)
{
    private const int Kept = 2;

    private readonly Newest<KnownBook, ILookup<string, RecordedYear>> counted = new(Kept);

    /// <summary>By force, the years of which anything is recorded.</summary>
    public async Task<ILookup<string, RecordedYear>> ByForceAsync(CancellationToken cancel)
    {
        var known = await books.AsKnownAsync(null, Clock.System, cancel);
        return await counted.GetAsync(known, () => Task.FromResult(Count(known.Book)), cancel);
    }

    /// <summary>The years of several forces, added up.</summary>
    public static IReadOnlyDictionary<int, RecordedYear> Sum(IEnumerable<RecordedYear> years) => years.GroupBy(each => each.Year).ToDictionary(each => each.Key,
        each => new RecordedYear(each.Key, each.Sum(year => year.Operations), each.Sum(year => year.WithVehicle), each.Sum(year => year.WithDischarge)));

    private static ILookup<string, RecordedYear> Count(FactBook book) => book.Deployments.Keys
        .SelectMany(force => book.Deployments[force].Where(each => each.Decision == "deployed").GroupBy(YearOf).Select(year => (Force: force, Year: Of(book, year.Key, [.. year]))))
        .ToLookup(each => each.Force, each => each.Year, StringComparer.Ordinal);

    private static RecordedYear Of(FactBook book, int year, IReadOnlyList<Deployment> operations) => new(year, operations.Count,
        operations.Count(each => book.DeploymentVehicles[each.Id].Count > 0), operations.Count(each => book.Discharges[each.Id].Count > 0));

    private static int YearOf(Deployment deployment) => deployment.OpenedOn() is var day && day.Month >= 4 ? day.Year : day.Year - 1;
}
