using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>
/// Facts about a service for <see cref="ServiceConnectPreflight"/>, besides the task definition and the configuration.
/// What is not set is not checked, except where a property names a default.
/// </summary>
public sealed record PreflightOptions
{
    /// <summary>The launch type of the service.</summary>
    /// <value>Absent: Fargate where the task definition requires nothing but Fargate; otherwise not known.</value>
    public LaunchType LaunchType { get; init; }

    /// <summary>The platform version of Fargate, such as <c>1.4.0</c>.</summary>
    /// <value>Null: the latest one, as for the service itself.</value>
    public string? PlatformVersion { get; init; }

    /// <summary>The deployment controller of the service. Only <c>ECS</c> supports Service Connect.</summary>
    /// <value>Absent: <c>ECS</c>, as for the service itself.</value>
    public DeploymentControllerType DeploymentController { get; init; }

    /// <summary>The cluster of the service, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>, as for the service itself.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// The name of the service. If it exists, the names that it has in the namespace are its own and no conflict.
    /// </summary>
    /// <value>Null: the service is new, so every name in the namespace belongs to another service.</value>
    public string? ServiceName { get; init; }

    /// <summary>
    /// The cluster's default namespace, by name or ARN, for a configuration that names none. Empty for a cluster without
    /// a default.
    /// </summary>
    /// <value>
    /// Null: not known. Without a client, the preflight assumes that the cluster has a default; with one, it reads it.
    /// </value>
    public string? DefaultNamespace { get; init; }

    /// <summary>Creates the options that the request for a new service implies.</summary>
    /// <param name="request">The request, of which launch type or strategy, platform version, controller, cluster and name are used.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public static PreflightOptions FromRequest(CreateServiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var isFargate = request.CapacityProviderStrategy is { Count: > 0 } strategy
            && strategy.All(static item => item.CapacityProvider is "FARGATE" or "FARGATE_SPOT");
        return new PreflightOptions
        {
            LaunchType = isFargate ? LaunchType.Fargate : request.LaunchType,
            PlatformVersion = request.PlatformVersion,
            DeploymentController = request.DeploymentController?.Type ?? default,
            Cluster = request.Cluster,
            ServiceName = request.ServiceName,
        };
    }
}
