namespace EcsServiceConnect.Client;

/// <summary>
/// The tasks of one deployment that began before an endpoint of another service appeared, and so cannot see it.
/// </summary>
/// <remarks>
/// <para>
/// A proxy knows the endpoints that existed when its service was last deployed; a task that replaces another later on
/// knows no more than that. The cure is a new deployment of this service (<c>forceNewDeployment</c>).
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html, which says
/// it of the deployment that makes the endpoint and of the tasks that start after it. The moments compared here are
/// those at which ECS says that the two deployments were created.
/// </para>
/// </remarks>
public sealed record StaleTasks
{
    /// <summary>The name of the service whose tasks they are.</summary>
    public required string Service { get; init; }

    /// <summary>The name of the cluster that the service runs in.</summary>
    public required string Cluster { get; init; }

    /// <summary>The id of the deployment that started them, such as <c>ecs-svc/1234567890123456789</c>.</summary>
    public string? DeploymentId { get; init; }

    /// <summary>When that deployment was created.</summary>
    public required DateTimeOffset DeployedAt { get; init; }

    /// <summary>How many of them run.</summary>
    /// <value>0 for a service without tasks: those that it starts without a deployment will be as blind.</value>
    public int RunningCount { get; init; }

    /// <summary>The endpoints that are certainly younger than the deployment.</summary>
    public IReadOnlyList<TopologyEndpoint> UnreachableEndpoints { get; init; } = [];

    /// <summary>
    /// The endpoints that may be younger: the deployment lies between the creation of the service that offers them and
    /// the first moment at which they are known to have existed.
    /// </summary>
    public IReadOnlyList<TopologyEndpoint> PossiblyUnreachableEndpoints { get; init; } = [];

    /// <summary>Whose tasks cannot reach what.</summary>
    /// <returns>One sentence.</returns>
    public override string ToString()
    {
        string[] parts =
        [
            .. UnreachableEndpoints.Count > 0 ? [$"cannot reach {string.Join(", ", UnreachableEndpoints)}"] : Array.Empty<string>(),
            .. PossiblyUnreachableEndpoints.Count > 0 ? [$"may not reach {string.Join(", ", PossiblyUnreachableEndpoints)}"] : Array.Empty<string>(),
        ];
        return $"{Cluster}/{Service}: tasks of the deployment of {TopologyTableWriter.Time(DeployedAt)} ({RunningCount} running) {string.Join(" and ", parts)}";
    }
}
