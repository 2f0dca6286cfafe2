using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Reading;

/// <summary>
/// Which facts can count on any of some days: a tenth or less of what ten years leave behind. It may name too many, never
/// too few: a test compares the results with those over everything.
/// </summary>
/// <param name="days">The days; null for any day.</param>
internal sealed class CountableFacts(Days? days)
{
    /// <summary>Texts that no rule reads, of the kinds of which there are many.</summary>
    private static readonly Dictionary<string, string[]> Unread = new(StringComparer.Ordinal)
    {
        ["deployments"] = ["area", "summary"],
        ["deployment_documents"] = ["author", "sha256"],
    };

    // Five years are the longest that anything is counted, and a gap in cover is told by shifts of a week at most.
    private const string Deployments =
        """
        deployment in (select deployment from deployments.deployments where opened_at < @end
            and (opened_at >= @year or closed_at >= @year or (closed_at is null and opened_at >= @five_years)))
        """;

    private const string Checks =
        """
        checked_at < @end and (checked_at >= @month or (vehicle, checked_at) in (select vehicle, max(checked_at) from known where checked_at < @month group by vehicle))
        """;

    private static readonly Dictionary<string, string> Conditions = new(StringComparer.Ordinal)
    {
        ["rota"] = "\"from\" < @end and \"from\" >= @shifts",
        ["tracking_checks"] = Checks,
        ["deployments"] = Deployments,
        ["deployment_commanders"] = Deployments,
        ["deployment_items"] = Deployments,
        ["deployment_vehicles"] = Deployments,
        ["deployment_officers"] = "false",
        ["deployment_documents"] = Deployments,
        ["document_checks"] = $"checked_at < @end and document in (select document from deployments.deployment_documents where {Deployments})",
    };

    /// <summary>The places of the columns that are read.</summary>
    public IReadOnlyList<int> ColumnsOf(Kind kind) => days is not null && Unread.TryGetValue(kind.Name, out var unread)
        ? [.. Enumerable.Range(0, kind.Columns.Count).Where(place => !unread.Contains(kind.Columns[place].Name, StringComparer.Ordinal))]
        : [.. Enumerable.Range(0, kind.Columns.Count)];

    /// <summary>The condition on a kind's known facts; null where all of them may count.</summary>
    public string? Of(Kind kind) => days is null ? null : Conditions.GetValueOrDefault(kind.Name);

    /// <summary>The instants that the conditions name.</summary>
    public IEnumerable<(string Name, DateTime Value)> Parameters
    {
        get
        {
            if (days is null) yield break;
            yield return ("end", days.Last == DateOnly.MaxValue ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc) : LondonTime.EndOf(days.Last).UtcDateTime);
            yield return ("month", Before(32));
            yield return ("shifts", Before(40));
            yield return ("year", Before(400));
            yield return ("five_years", Before(5 * 366 + 7));
        }
    }

    private DateTime Before(int count) => days!.First.DayNumber > count ? LondonTime.StartOf(days.First.AddDays(-count)).UtcDateTime : DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
}
