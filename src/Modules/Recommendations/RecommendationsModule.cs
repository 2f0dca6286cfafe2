using System.Reflection;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Recommendations;

/// <summary>The recommendations of the inspection, the rules that judge them, and the evidence board.</summary>
public static class RecommendationsModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddRecommendations(this IServiceCollection services) => services
        .AddSingleton(new Recorders(Milestone.Declaration, Roles.NationalLead));
}
