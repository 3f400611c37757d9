using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Who runs the deployments of a service.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentController.html
/// </remarks>
[EcsShape]
public sealed partial record DeploymentController
{
    /// <summary>The kind of controller. Required wherever a controller is given at all.</summary>
    /// <value>A service that is created without a controller has <see cref="DeploymentControllerType.Ecs"/>.</value>
    public required DeploymentControllerType Type { get; init; }
}
