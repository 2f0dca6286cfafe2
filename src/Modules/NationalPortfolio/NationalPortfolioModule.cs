using System.Reflection;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.NationalPortfolio;

/// <summary>NAPP meetings and who attended them, and exercises (recommendations 7 and 8).</summary>
public static class NationalPortfolioModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddNationalPortfolio(this IServiceCollection services) => services
        .AddSingleton(new Recorders(NappMeeting.Declaration, Roles.NationalLead))
        .AddSingleton(new Recorders(NappAttendance.Declaration, Roles.RegionalLead, Roles.NationalLead))
        .AddSingleton(new Recorders(Exercise.Declaration, Roles.RegionalLead));
}
