using ArmedPolicingGov.Simulation.Writing;

namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>What the parts of one simulated force share.</summary>
internal sealed class ForceOffice
{
    /// <summary>Where the numbers begin of those who were with another force before: each force that takes them has a range there.</summary>
    private const int FirstElsewhere = 800_001;

    private int number;
    private int elsewhere;

    public ForceOffice(World world, string force)
    {
        (World, Force, Chance) = (world, force, world.Chance("force/" + force));
        Recorder = new Recorder(world, Chance);
        Personnel = new Personnel(world, Recorder, Chance, force, 10_001);
    }

    public World World { get; }

    public string Force { get; }

    public Chance Chance { get; }

    public Recorder Recorder { get; }

    public Personnel Personnel { get; }

    public Period Period => World.Period;

    public Truth Truth => World.Truth;

    /// <summary>A new identifier within the force.</summary>
    public string NextId(string sort) => FormattableString.Invariant($"{Force}/{sort}{++number:00000}");

    /// <summary>The personnel of another force, for somebody who comes from there.</summary>
    public Personnel Elsewhere(string force) =>
        new(World, Recorder, Chance, force, FirstElsewhere + (World.Reference.Forces.Index().First(each => each.Item == Force).Index * 1000) + elsewhere++);

    public double DeploymentsAYear => World.Volumes.Deployments(Force);
}
