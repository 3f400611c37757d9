using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace WebApi;

/// <summary>Healthy while the cluster is active; degraded while ECS cannot be asked, which may pass.</summary>
internal sealed class ClusterHealthCheck(IEcsClient ecs, IOptions<ShopOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var request = new DescribeClustersRequest { Clusters = [options.Value.Cluster] };
            var response = await ecs.DescribeClustersAsync(request, cancellationToken);
            return response.Clusters is [{ Status: "ACTIVE" } cluster]
                ? HealthCheckResult.Healthy($"{cluster.ActiveServicesCount} services")
                : HealthCheckResult.Unhealthy($"The cluster {options.Value.Cluster} is not active.");
        }
        catch (EcsException error)
        {
            return error.IsRetryable
                ? HealthCheckResult.Degraded("ECS cannot be asked for the moment.", error)
                : HealthCheckResult.Unhealthy("ECS cannot be asked.", error);
        }
    }
}
