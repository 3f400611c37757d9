using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Who runs the deployments of a service.</summary>
/// <remarks>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentController.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DeploymentController
{
    /// <summary>Required. ECS itself, CodeDeploy, or a program of your own.</summary>
    /// <value>A service that is created without a controller has <see cref="DeploymentControllerType.Ecs"/>.</value>
    public required DeploymentControllerType Type { get; init; }
}
