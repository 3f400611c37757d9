using System.Globalization;

namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>
/// The tasks of one deployment that started before an endpoint of another service was created, and so cannot reach it.
/// </summary>
/// <remarks>
/// <para>
/// A proxy knows the endpoints that existed when its service was last deployed; a task that replaces another one later
/// knows the same. A new deployment of the service (<c>forceNewDeployment</c>) makes them known.
/// </para>
/// <para>
/// The two lists are views: they share the endpoints of the topology and find their items while they are enumerated. So
/// the topology stays small even where every task is stale, but whoever copies or serializes all lists gets as many
/// items as there are pairs of deployments and endpoints.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html. The times
/// compared here are those at which ECS created the two deployments.
/// </para>
/// </remarks>
public sealed record StaleTasks
{
    private const int MaxListedEndpoints = 10;

    /// <summary>The name of the service that the tasks belong to.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The name of the cluster that the service runs in.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The id of the deployment that started the tasks, such as <c>ecs-svc/1234567890123456789</c>.</summary>
    public string? DeploymentId { get; init; }

    /// <summary>The time at which that deployment was created.</summary>
    public required DateTimeOffset DeployedAt { get; init; }

    /// <summary>The number of running tasks of the deployment.</summary>
    /// <value>0 for a service without tasks: those that it starts without a new deployment will be stale, too.</value>
    public int RunningCount { get; init; }

    /// <summary>The endpoints that were certainly created after the deployment, the youngest first.</summary>
    public IReadOnlyCollection<TopologyEndpoint> UnreachableEndpoints { get; init; } = [];

    /// <summary>
    /// The endpoints that may have been created after the deployment, the youngest first: the deployment lies between the
    /// creation of the service that exposes them and the first time at which they are known to have existed.
    /// </summary>
    public IReadOnlyCollection<TopologyEndpoint> PossiblyUnreachableEndpoints { get; init; } = [];

    /// <summary>Describes the tasks and the endpoints that they cannot reach.</summary>
    /// <returns>One sentence, which names at most ten endpoints of a kind and counts the others.</returns>
    public override string ToString()
    {
        var unreachable = UnreachableEndpoints.Count > 0 ? $" cannot reach {JoinNames(UnreachableEndpoints)}" : "";
        var conjunction = UnreachableEndpoints.Count > 0 && PossiblyUnreachableEndpoints.Count > 0 ? " and" : "";
        var possiblyUnreachable = PossiblyUnreachableEndpoints.Count > 0 ? $" may not reach {JoinNames(PossiblyUnreachableEndpoints)}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ClusterName}/{ServiceName}: tasks of the deployment of {DeployedAt:u} ({RunningCount} running){unreachable}{conjunction}{possiblyUnreachable}");
    }

    private static string JoinNames(IReadOnlyCollection<TopologyEndpoint> endpoints)
    {
        var names = string.Join(", ", endpoints.Take(MaxListedEndpoints));
        return endpoints.Count <= MaxListedEndpoints
            ? names
            : string.Create(CultureInfo.InvariantCulture, $"{names} and {endpoints.Count - MaxListedEndpoints} more");
    }
}
