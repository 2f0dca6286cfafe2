using System.Reflection;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.AssetTracking;

/// <summary>Armed response vehicles, their tracking equipment and its operators (recommendation 3).</summary>
public static class AssetTrackingModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddAssetTracking(this IServiceCollection services) => services
        .AddSingleton(new Recorders(Vehicle.Declaration, Roles.FirearmsCommander))
        .AddSingleton(new Recorders(TrackingCheck.Declaration, Roles.FirearmsCommander))
        .AddSingleton(new Recorders(TrackingTraining.Declaration, Roles.ChiefFirearmsInstructor));
}
