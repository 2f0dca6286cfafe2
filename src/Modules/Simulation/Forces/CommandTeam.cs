namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>The commanders of a force: each place is filled again before somebody leaves it.</summary>
internal sealed class CommandTeam(ForceOffice office, CommanderTraining training)
{
    /// <summary>Specialist commanders of a role in a region.</summary>
    public const int SpecialistsInARegion = 8;

    private Chance Chance => office.Chance;

    private Period Period => office.Period;

    public IEnumerable<FirearmsCommander> Generalists()
    {
        var tactical = 5 + (int)(office.DeploymentsAYear / 80);
        var strategic = 4 + (int)(office.DeploymentsAYear / 200);
        for (var place = 0; place < tactical + strategic; place++)
        {
            foreach (var commander in Place(place < tactical ? "tfc" : "sfc", isSpecialist: false)) yield return commander;
        }
    }

    public IEnumerable<FirearmsCommander> Specialists(IReadOnlyList<string> forcesOfRegion)
    {
        if (!forcesOfRegion.Contains(office.Force)) yield break;
        var turn = forcesOfRegion.Index().First(each => each.Item == office.Force).Index;
        for (var place = turn; place < SpecialistsInARegion; place += forcesOfRegion.Count)
        {
            foreach (var commander in Place("sfc", isSpecialist: true).Concat(Place("tfc", isSpecialist: true))) yield return commander;
        }
    }

    /// <summary>Who holds a place, one after the other; now and then who left comes back for the next turn.</summary>
    private IEnumerable<FirearmsCommander> Place(string family, bool isSpecialist)
    {
        var accredited = Period.Start.AddDays(-Chance.Between(700, 2200));
        var leaves = Period.Start.AddDays(Chance.Between(150, 3200));
        string? returning = null;
        while (true)
        {
            var career = new Career(family, accredited)
            {
                Officer = returning ?? (Chance.Happens(0.08) ? FromElsewhere(family, accredited) : null),
                Leaves = leaves,
                SpecialistFrom = isSpecialist ? accredited.AddDays(Chance.Between(330, 600)) : null,
            };
            var commander = training.Train(career with { Away = isSpecialist ? null : AnAway(career) });
            yield return commander;
            if (leaves > Period.Until) yield break;
            // A specialist needs the years as a generalist first.
            accredited = leaves.AddDays(-Chance.Between(20, 60) - (isSpecialist ? 620 : 0));
            returning = !isSpecialist && Chance.Happens(0.1) ? commander.Officer : null;
            if (returning is not null) accredited = leaves.AddDays(Chance.Between(100, 200));
            if (accredited > Period.Until) yield break;
            leaves = accredited.AddDays(Chance.Between(1300, 3600));
        }
    }

    /// <summary>Somebody who comes from another force of the region, with a new identifier: what was recorded under the old one stays there.</summary>
    private string? FromElsewhere(string family, DateOnly accredited)
    {
        var region = office.World.Reference.RegionOf(office.Force, Period.Until);
        var others = office.World.ForcesOf(region).Where(force => force != office.Force).ToList();
        if (!office.World.Regions.Contains(region) || others.Count == 0 || accredited > Period.Until) return null;
        var rank = family == "sfc" ? "superintendent" : "chief-inspector";
        var there = office.Elsewhere(Chance.OneOf(others)).Join(rank, accredited.AddDays(-1600));
        training.Record(there, "selection", accredited.AddDays(-1500), family);
        training.Record(there, "initial-accreditation", accredited.AddDays(-1460), family);
        training.Record(there, "relinquished", accredited.AddDays(-5), family);
        return office.Personnel.Join(rank, accredited.AddDays(-4));
    }

    private (DateOnly, DateOnly)? AnAway(Career career)
    {
        if (!Chance.Happens(0.25)) return null;
        var first = Math.Max(career.Accredited.AddDays(30).DayNumber, Period.Start.DayNumber);
        var last = Math.Min(career.Leaves!.Value.AddDays(-90).DayNumber, Period.Until.DayNumber);
        if (last <= first) return null;
        var from = DateOnly.FromDayNumber(Chance.Between(first, last));
        return (from, from.AddDays(Chance.Between(10, 45)));
    }
}
