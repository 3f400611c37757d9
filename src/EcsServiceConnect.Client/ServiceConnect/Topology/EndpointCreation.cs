using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Topology;

/// <summary>The time at which an endpoint was created, as far as it is known.</summary>
/// <param name="CreatedAt">The earliest time at which the endpoint is known to have existed.</param>
/// <param name="IsExact">Whether the endpoint did not exist before.</param>
internal readonly record struct EndpointCreation(DateTimeOffset? CreatedAt, bool IsExact)
{
    /// <summary>How much later than a service its first deployment may be created.</summary>
    private static readonly TimeSpan _maxFirstDeploymentDelay = TimeSpan.FromSeconds(1);

    /// <summary>Finds the time among the deployments that still have tasks.</summary>
    public static EndpointCreation FromDeployments(Service service, ServiceEndpoint endpoint)
    {
        var createdAt = endpoint.Deployment.CreatedAt;
        var unchangedDeployments = ServiceEndpoint.GetNewestFirst(service)
            .SkipWhile(deployment => !ReferenceEquals(deployment, endpoint.Deployment))
            .TakeWhile(deployment => endpoint.IsConfiguredIn(deployment.ServiceConnectConfiguration));
        foreach (var deployment in unchangedDeployments)
        {
            createdAt = deployment.CreatedAt ?? createdAt;
        }

        return new EndpointCreation(createdAt, IsServiceCreation(service, createdAt));
    }

    /// <summary>Whether the endpoint was created together with its service.</summary>
    public static bool IsServiceCreation(Service service, DateTimeOffset? createdAt) => createdAt - service.CreatedAt <= _maxFirstDeploymentDelay;

    /// <summary>
    /// Returns the two times that decide whether a deployment reaches the endpoint. An endpoint is never older than its
    /// service, and one of unknown age counts as reachable.
    /// </summary>
    /// <param name="serviceCreatedAt">The time at which the endpoint's service was created.</param>
    public ReachabilityThresholds GetThresholds(DateTimeOffset? serviceCreatedAt)
    {
        var reachableFrom = CreatedAt ?? DateTimeOffset.MinValue;
        var unreachableBefore = IsExact || serviceCreatedAt > reachableFrom ? reachableFrom : serviceCreatedAt ?? DateTimeOffset.MinValue;
        return new ReachabilityThresholds(unreachableBefore, reachableFrom);
    }
}
