namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>A stretch of time that somebody or something serves; what ends after the last day is open.</summary>
internal sealed record Tenure(DateOnly From, DateOnly? To)
{
    public bool Holds(DateOnly day) => From <= day && (To is null || day < To);

    /// <summary>One after the other, the first from before the period, until the period is over.</summary>
    /// <param name="least">The fewest days that each lasts.</param>
    public static IEnumerable<Tenure> After(Period period, Chance chance, int least, int most)
    {
        var from = period.Start.AddDays(-chance.Between(60, most));
        var to = period.Start.AddDays(chance.Between(60, most));
        while (to <= period.Until)
        {
            yield return new Tenure(from, to);
            (from, to) = (to, to.AddDays(chance.Between(least, most)));
        }

        yield return new Tenure(from, null);
    }
}
