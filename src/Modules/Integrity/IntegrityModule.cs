using ArmedPolicingGov.Integrity.Serving;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Integrity;

/// <summary>What lets others check the ledger: its checkpoints and tiles, for anybody.</summary>
public static class IntegrityModule
{
    public static IServiceCollection AddIntegrity(this IServiceCollection services) => services;

    public static void MapIntegrity(this IEndpointRouteBuilder routes) => LedgerEndpoints.Map(routes);
}
