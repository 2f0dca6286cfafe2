using ArmedPolicingGov.Facts;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>Healthy while the store can be read.</summary>
internal sealed class StoreHealth(ILoadKnownFacts store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.LatestAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy("The store cannot be read.");
        }
    }
}
