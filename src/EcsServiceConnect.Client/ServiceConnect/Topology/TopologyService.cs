using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A service that takes part in a namespace.</summary>
public sealed record TopologyService
{
    /// <summary>The service's full ARN.</summary>
    public required string ServiceArn { get; init; }

    /// <summary>The service's name.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the cluster that it runs in.</summary>
    public required string Cluster { get; init; }

    /// <summary>The state of the service: <c>ACTIVE</c>, or <c>DRAINING</c> while its tasks are being stopped.</summary>
    public string? Status { get; init; }

    /// <summary>How many tasks should run.</summary>
    public int DesiredCount { get; init; }

    /// <summary>How many tasks run, over all deployments.</summary>
    public int RunningCount { get; init; }

    /// <summary>When the newest deployment was created. Its tasks see the endpoints that existed then.</summary>
    public DateTimeOffset? DeployedAt { get; init; }

    /// <summary>Whether the newest deployment is in progress, complete or failed.</summary>
    public DeploymentRolloutState RolloutState { get; init; }

    /// <summary>
    /// What the service offers to the namespace, by discovery name. While a deployment replaces another, the endpoints
    /// of both are here.
    /// </summary>
    /// <value>Empty for a client.</value>
    public IReadOnlyList<TopologyEndpoint> Endpoints { get; init; } = [];

    /// <summary>Whether the service reaches the endpoints of others and offers none.</summary>
    public bool IsClientOnly => Endpoints.Count == 0;

    /// <summary>Where the service is, and its name.</summary>
    /// <returns>Cluster and name with a slash between them.</returns>
    public override string ToString() => $"{Cluster}/{Name}";
}
