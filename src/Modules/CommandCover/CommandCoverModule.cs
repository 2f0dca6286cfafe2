using System.Reflection;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.CommandCover;

/// <summary>The 24-hour rota of specialist commanders (recommendation 2).</summary>
public static class CommandCoverModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddCommandCover(this IServiceCollection services) => services
        .AddSingleton(new NavigationEntry("Who covers", Urls.Cover, Policies.Records, 13))
        .AddSingleton(new Recorders(Shift.Declaration, Roles.RegionalLead));
}
