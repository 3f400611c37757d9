using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// What <see cref="ServiceConnectPreflight"/> should know besides the task definition and the configuration. What is
/// left out is not checked, except where a value below says what stands in for it.
/// </summary>
public sealed record PreflightOptions
{
    /// <summary>What the service's tasks run on.</summary>
    /// <value>Absent: Fargate where the task definition requires nothing but Fargate; otherwise not known.</value>
    public LaunchType LaunchType { get; init; }

    /// <summary>Who controls the service's deployments. Only <c>ECS</c> knows Service Connect.</summary>
    /// <value>Absent: <c>ECS</c>, as for the service itself.</value>
    public DeploymentControllerType DeploymentController { get; init; }

    /// <summary>The cluster of the service: its name or its ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>, as for the service itself.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// The name of the service that is to have the configuration. If it exists, the names that it has in the namespace
    /// are its own and no conflict.
    /// </summary>
    /// <value>Null: the service is new, so that every name in the namespace is somebody else's.</value>
    public string? ServiceName { get; init; }

    /// <summary>
    /// The cluster's default namespace, by name or ARN, for a configuration that names none. Empty says that the cluster
    /// has no default.
    /// </summary>
    /// <value>
    /// Null: not known. Without a client a default is then taken for granted; with one, the cluster is asked.
    /// </value>
    public string? DefaultNamespace { get; init; }

    /// <summary>The options that a new service's own request implies.</summary>
    /// <param name="request">The request: its launch type or strategy, controller, cluster and name are taken.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public static PreflightOptions For(CreateServiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var isFargate = request.CapacityProviderStrategy is { Count: > 0 } strategy
            && strategy.All(static item => item.CapacityProvider is "FARGATE" or "FARGATE_SPOT");
        return new PreflightOptions
        {
            LaunchType = isFargate ? LaunchType.Fargate : request.LaunchType,
            DeploymentController = request.DeploymentController?.Type ?? default,
            Cluster = request.Cluster,
            ServiceName = request.ServiceName,
        };
    }
}
