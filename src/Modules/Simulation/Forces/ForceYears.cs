using ArmedPolicingGov.Simulation.Planting;

namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>Somebody in a post for a time.</summary>
internal sealed record Holder(string Officer, Tenure Tenure);

/// <summary>Those of a force whom its region calls on.</summary>
/// <param name="Leads">The armed policing leads, one after the other.</param>
internal sealed record ForceStaff(ForceOffice Office, IReadOnlyList<FirearmsCommander> Specialists, IReadOnlyList<Holder> Leads);

/// <summary>The years of one force.</summary>
internal sealed class ForceYears(World world, string force, Plan plan)
{
    public ForceStaff Record()
    {
        var office = new ForceOffice(world, force);
        var training = new CommanderTraining(office);
        var team = new CommandTeam(office, training);
        var region = world.Reference.RegionOf(force, world.Period.Until);
        var generalists = team.Generalists().ToList();
        var specialists = team.Specialists(world.ForcesOf(region)).ToList();
        var chiefs = new Chiefs(office);
        var leads = chiefs.Leads();
        var fleet = new Fleet(office);
        new ControlRoom(office).Record();
        var unit = new ArmedUnit(office);
        var armouries = new ArmouryYears(office, chiefs.ReviewersAndInstructors());
        armouries.Record();
        var operations = new Operations(office, generalists, fleet, unit);
        operations.Record();
        new ForceDefects(office, training, fleet, armouries, operations).Plant(plan.Of(force));
        return new ForceStaff(office, specialists, leads);
    }
}
