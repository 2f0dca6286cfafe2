using System.Reflection;
using ArmedPolicingGov.Organisation.Checks;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Organisation;

/// <summary>Forces, regions and policing bodies; officers, their ranks and posts.</summary>
public static class OrganisationModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddSingleton(ReferenceData.Load())
        .AddSingleton(provider => PostAreas.IsOfTheRightSort(provider.GetRequiredService<Facts.Reference>()))
        .AddSingleton(PostAreas.IsAnArmoury)
        .AddSingleton(new Recorders(Officer.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(RankHeld.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(PostHeld.Declaration, Roles.ChiefFirearmsInstructor, Roles.RegionalLead));
}
