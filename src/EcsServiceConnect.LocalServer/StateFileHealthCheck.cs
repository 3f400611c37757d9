using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EcsServiceConnect.LocalServer;

/// <summary>Checks whether the state file is up to date; the description is one of none, saved, pending and failing.</summary>
internal sealed class StateFileHealthCheck(StatePersister? persister = null) : IHealthCheck
{
    public const string Name = "stateFile";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(persister switch
        {
            null => HealthCheckResult.Healthy("none"),
            { IsFailing: true } => HealthCheckResult.Degraded("failing"),
            { HasUnsavedChanges: true } => HealthCheckResult.Healthy("pending"),
            _ => HealthCheckResult.Healthy("saved"),
        });
}
