using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.Forces;

namespace ArmedPolicingGov.Simulation.Planting;

/// <summary>Plants what commanders can fail to do.</summary>
internal sealed class CommanderDefects(ForceOffice office, CommanderTraining training, Operations operations)
{
    private const string Tactical = "tfc";
    private const string Strategic = "sfc";

    private Period Period => office.Period;

    public void PlantUnselected(ForceDeviation deviation)
    {
        var career = new Career(Tactical, Before(100, 250)) { IsUnselected = true };
        if (deviation == ForceDeviation.CameBackUnselected)
        {
            // The selection of the first time does not count for the second.
            var first = new Career(Strategic, Before(900, 1200)) { Leaves = Before(400, 500) };
            career = new Career(Strategic, career.Accredited) { IsUnselected = true, Officer = training.Train(first).Officer };
        }

        Tell("1-selection", training.Train(career).Officer, "no-selection-record", career.Family);
    }

    public void Plant(ForceDeviation deviation)
    {
        switch (deviation)
        {
            case ForceDeviation.MissedAnOldTactic: MissOldTactic(); break;
            case ForceDeviation.MissedANewTactic: MissNewTactic(); break;
            case ForceDeviation.MissedANewWeapon: MissNewWeapon(); break;
            case ForceDeviation.AuthorisedUnseen: AuthoriseUnseen(); break;
            case ForceDeviation.NobodyInTacticalCommand: Nobody("spontaneous", Tactical); break;
            case ForceDeviation.NobodyInStrategicCommand: Nobody("pre-planned", Strategic); break;
            case ForceDeviation.CommandedOutOfDate: CommandOutOfDate(); break;
            case ForceDeviation.CommandedWithoutApstra: CommandWithoutApstra(); break;
            case ForceDeviation.MissedRefresher: MissRefresher(); break;
            case ForceDeviation.MissedApstra: MissApstra(); break;
            default: throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "This is not about commanders.");
        }
    }

    private void MissOldTactic()
    {
        var item = office.World.Armament.OldTactic;
        Tell("5-observed-roster", training.Train(Seasoned(Tactical) with { NeverMet = item }).Officer, "not-observed", item);
    }

    /// <summary>It was new at the last refresher and is in use by now, so it shows twice.</summary>
    private void MissNewTactic()
    {
        var item = office.World.Armament.NewTactic;
        var officer = training.Train(Seasoned(Tactical) with { NeverMet = item, Refreshers = [Period.Before(880), Period.Before(545), Period.Before(215)] }).Officer;
        Tell("6-new-items", officer, "not-observed", $"{Tactical} {item}");
        Tell("5-observed-roster", officer, "not-observed", item);
    }

    private void MissNewWeapon()
    {
        var item = office.World.Armament.NewWeapon;
        var officer = training.Train(Seasoned(Strategic) with { NeverMet = item, Refreshers = [Period.Before(890), Period.Before(560), Period.Before(220)] }).Officer;
        Tell("6-new-items", officer, "not-familiarised", $"{Strategic} {item}");
    }

    /// <summary>The commander saw it only after authorising it.</summary>
    private void AuthoriseUnseen()
    {
        var item = office.World.Armament.OldTactic;
        var commander = training.Train(Seasoned(Tactical) with { MetLate = (item, Before(5, 20)) });
        var told = operations.Tell(Operation() with { TacticalCommander = commander, Authorised = item });
        Tell("5-observed-before-deployment", told.Deployment, "authorised-unobserved", item);
    }

    private void Nobody(string kind, string role)
    {
        var told = operations.Tell(Operation(kind) with { NobodyAs = role });
        Tell("5-commander-in-date", told.Deployment, "no-commander", role);
    }

    /// <summary>The refresher had run out for days when the commander was called, and was made up for afterwards.</summary>
    private void CommandOutOfDate()
    {
        var operation = Operation();
        var day = LondonTime.DayOf(operation.Opened);
        Command(operation, Seasoned(Tactical) with { Refreshers = Lapsing(day) });
    }

    private void CommandWithoutApstra()
    {
        var operation = Operation();
        var day = LondonTime.DayOf(operation.Opened);
        Command(operation, Seasoned(Tactical) with { Apstra = Lapsing(day) });
    }

    private void Command(OperationStory operation, Career career)
    {
        var commander = training.Train(career);
        var told = operations.Tell(operation with { TacticalCommander = commander });
        Tell("5-commander-in-date", told.Deployment, "commander-not-in-date", $"{Tactical} {commander.Officer}");
    }

    private void MissRefresher()
    {
        var career = Seasoned(Strategic) with { Refreshers = [Period.Before(735), Before(370, 420)] };
        Tell("6-in-date", training.Train(career).Officer, "refresher-overdue", career.Family);
    }

    private void MissApstra()
    {
        var career = Seasoned(Tactical) with { Apstra = [Period.Before(735), Before(370, 420)] };
        Tell("6-in-date", training.Train(career).Officer, "apstra-overdue", career.Family);
    }

    /// <summary>Yearly days of which none lies in the year up to a week before a day; the next one follows soon after it.</summary>
    private DateOnly[] Lapsing(DateOnly day) => [day.AddDays(-720), day.AddDays(-office.Chance.Between(370, 400)), day.AddDays(office.Chance.Between(5, 25))];

    private Career Seasoned(string family) => new(family, Before(1200, 1500));

    private DateOnly Before(int least, int most) => Period.Before(office.Chance.Between(least, most));

    private OperationStory Operation(string kind = "spontaneous") => new(operations.AnyMoment(Period.Before(280), Period.Before(60)), kind, "deployed");

    private void Tell(string rule, string subject, string reason, string detail) => office.Truth.Add(rule, office.Force, subject, reason, detail);
}
