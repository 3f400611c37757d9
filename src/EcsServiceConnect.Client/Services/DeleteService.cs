using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Deletes a service. Lists no longer contain it, and its tasks are stopped.</summary>
/// <remarks>
/// <para>
/// While its tasks are still being stopped, the service is <c>DRAINING</c>; after that it is <c>INACTIVE</c> and can
/// be described for a while. Its name is free for a new service only once it is <c>INACTIVE</c>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html</para>
/// </remarks>
[EcsOperation(IsIdempotent = true)]
public sealed partial record DeleteServiceRequest : EcsRequest<DeleteServiceResponse>
{
    /// <summary>The cluster of the service, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The service to delete, by its name or full ARN.</summary>
    public required string Service { get; init; }

    /// <summary>
    /// Whether to delete a service that has not been scaled down to 0 tasks; its tasks are then stopped. A daemon
    /// service does not need it.
    /// </summary>
    /// <value>
    /// Null: false, and a service with a desired count above 0 fails with
    /// <see cref="InvalidParameterException"/>.
    /// </value>
    public bool? Force { get; init; }
}

/// <summary>The response to <see cref="DeleteServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteServiceResponse : EcsResponse
{
    /// <summary>
    /// The service after the call: <c>DRAINING</c> while tasks are still being stopped, else <c>INACTIVE</c>.
    /// </summary>
    public Service? Service { get; init; }
}
