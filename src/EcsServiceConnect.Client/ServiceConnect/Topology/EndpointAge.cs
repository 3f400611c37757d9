using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Since when an endpoint exists.</summary>
/// <param name="Since">The earliest moment at which it is known to have existed.</param>
/// <param name="IsExact">Whether it did not exist before.</param>
internal readonly record struct EndpointAge(DateTimeOffset? Since, bool IsExact)
{
    /// <summary>How much later than a service its first deployment may be created.</summary>
    private static readonly TimeSpan _firstDeploymentDelay = TimeSpan.FromSeconds(1);

    /// <summary>What the deployments that still have tasks tell.</summary>
    public static EndpointAge Of(Service service, OfferedEndpoint endpoint)
    {
        var since = endpoint.Deployment.CreatedAt;
        var run = OfferedEndpoint.NewestFirst(service)
            .SkipWhile(deployment => !ReferenceEquals(deployment, endpoint.Deployment))
            .TakeWhile(deployment => endpoint.IsIn(deployment.ServiceConnectConfiguration));
        foreach (var deployment in run)
        {
            since = deployment.CreatedAt ?? since;
        }

        return new EndpointAge(since, CameWith(service, since));
    }

    /// <summary>Whether the moment is that of the service's own beginning.</summary>
    public static bool CameWith(Service service, DateTimeOffset? moment) => moment - service.CreatedAt <= _firstDeploymentDelay;
}
