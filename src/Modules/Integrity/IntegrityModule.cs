using System.Reflection;
using ArmedPolicingGov.Integrity.Notices;
using ArmedPolicingGov.Integrity.Queries;
using ArmedPolicingGov.Integrity.Serving;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Integrity;

/// <summary>What lets others check the ledger: its checkpoints and tiles for anybody, proofs, and what was found, held and erased.</summary>
public static class IntegrityModule
{
    public static IServiceCollection AddIntegrity(this IServiceCollection services) => services
        .AddActs(Assembly.GetExecutingAssembly())
        .AddScoped<Wording>()
        .AddScoped<Subjects>()
        .AddScoped<Verifications>()
        .AddScoped(provider => new Lazy<Verifications>(provider.GetRequiredService<Verifications>))
        .AddScoped<IStartNotice, LedgerNotice>()
        .AddSingleton(new NavigationEntry("Proof", Urls.Index, Policies.Evidence, 40));

    public static void MapIntegrity(this IEndpointRouteBuilder routes) => LedgerEndpoints.Map(routes);
}
