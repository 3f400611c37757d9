using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>A service that takes part in a namespace.</summary>
public sealed record TopologyService
{
    /// <summary>The service's full ARN.</summary>
    public required string ServiceArn { get; init; }

    /// <summary>The service's name.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the cluster that the service runs in.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The status of the service: <c>ACTIVE</c>, or <c>DRAINING</c> while its tasks are being stopped.</summary>
    public string? Status { get; init; }

    /// <summary>The number of tasks that should run.</summary>
    public int DesiredCount { get; init; }

    /// <summary>The number of tasks that run, over all deployments.</summary>
    public int RunningCount { get; init; }

    /// <summary>The time at which the newest deployment was created. Its tasks reach the endpoints that existed then.</summary>
    public DateTimeOffset? DeployedAt { get; init; }

    /// <summary>The rollout state of the newest deployment: in progress, completed or failed.</summary>
    public DeploymentRolloutState RolloutState { get; init; }

    /// <summary>
    /// The endpoints that the service exposes to the namespace, by discovery name. While a deployment replaces another one,
    /// the endpoints of both are listed.
    /// </summary>
    /// <value>Empty for a client.</value>
    public IReadOnlyList<TopologyEndpoint> Endpoints { get; init; } = [];

    /// <summary>Whether the service reaches the endpoints of others and exposes none.</summary>
    public bool IsClientOnly => Endpoints.Count == 0;

    /// <summary>Returns the cluster and the name of the service.</summary>
    /// <returns>Cluster and name with a slash between them.</returns>
    public override string ToString() => $"{ClusterName}/{Name}";
}
