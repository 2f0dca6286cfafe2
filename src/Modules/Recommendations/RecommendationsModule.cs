using System.Reflection;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Recommendations;

/// <summary>The recommendations of the inspection, the rules that judge them, and the evidence board.</summary>
public static class RecommendationsModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddRecommendations(this IServiceCollection services) => services
        .AddSingleton(new Recorders(Milestone.Declaration, Roles.NationalLead))
        .AddSingleton(Rulebook.V1)
        .AddSingleton<Evidence>().AddSingleton<IReadShortcomings, Shortcomings>().AddSingleton<History>().AddSingleton<Changes>().AddSingleton<RecordedFigures>().AddScoped<Remembered>().AddScoped<HeldElsewhere>().AddScoped<RegionAgreements>()
        .AddSingleton<PastResults>().AddHostedService(provider => provider.GetRequiredService<PastResults>())
        .AddSingleton(new NavigationEntry("Evidence board", "/", Policies.Evidence, 10))
        .AddSingleton(new NavigationEntry("Recommendations", "/recommendations", Policies.Evidence, 15))
        .AddSingleton(new NavigationEntry("Published figures", "/figures", Policies.Evidence, 30));
}
