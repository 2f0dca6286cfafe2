namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>The armed officers of a force; each place is filled again when somebody leaves it.</summary>
internal sealed class ArmedUnit
{
    private readonly Chance chance;
    private readonly List<List<Holder>> places = [];

    public ArmedUnit(ForceOffice office)
    {
        chance = office.Chance;
        for (var place = 0; place < office.World.Volumes.ArmedOfficers(office.Force); place++)
        {
            var rank = place % 6 == 0 ? "sergeant" : place % 25 == 1 ? "inspector" : "constable";
            places.Add([.. Tenure.After(office.Period, chance, 1500, 5000).Select(service => new Holder(office.Personnel.Join(rank, service.From), service))]);
        }
    }

    /// <summary>So many different officers who serve on a day.</summary>
    public IReadOnlyList<string> Send(DateOnly day, int count)
    {
        var first = chance.Between(0, places.Count - 1);
        return [.. Enumerable.Range(first, Math.Min(count, places.Count)).Select(place => places[place % places.Count].First(each => each.Tenure.Holds(day)).Officer)];
    }
}
