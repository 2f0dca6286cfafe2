using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Simulation;

/// <summary>Invented records at the published volumes, with planted defects.</summary>
public static class SimulationModule
{
    public static IServiceCollection AddSimulation(this IServiceCollection services) => services.AddTransient<SimulateRecords>();
}
