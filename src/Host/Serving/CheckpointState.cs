using ArmedPolicingGov.Ledger.Checkpoints;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>How the last beat of the checkpoints ended.</summary>
internal sealed class CheckpointState : ISigningState
{
    /// <inheritdoc/>
    public string? Problem { get; set; }
}

/// <summary>Healthy while what is recorded is signed too.</summary>
internal sealed class CheckpointHealth(CheckpointState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.Problem is { } problem ? HealthCheckResult.Unhealthy(problem) : HealthCheckResult.Healthy());
}
