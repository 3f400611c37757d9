using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Since when an endpoint exists.</summary>
/// <param name="CreatedAt">The earliest moment at which it is known to have existed.</param>
/// <param name="IsExact">Whether it did not exist before.</param>
internal readonly record struct EndpointCreation(DateTimeOffset? CreatedAt, bool IsExact)
{
    /// <summary>How much later than a service its first deployment may be created.</summary>
    private static readonly TimeSpan _maxFirstDeploymentDelay = TimeSpan.FromSeconds(1);

    /// <summary>What the deployments that still have tasks tell.</summary>
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

    /// <summary>Whether the moment is that of the service's own beginning.</summary>
    public static bool IsServiceCreation(Service service, DateTimeOffset? createdAt) => createdAt - service.CreatedAt <= _maxFirstDeploymentDelay;
}
