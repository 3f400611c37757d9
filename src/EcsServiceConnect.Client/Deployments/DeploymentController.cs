using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Who runs the deployments of a service.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentController.html</remarks>
[EcsShape]
public sealed partial record DeploymentController
{
    /// <summary>Required. ECS itself, CodeDeploy, or a program of your own.</summary>
    /// <value>A service that is created without a controller has <c>ECS</c>.</value>
    [AbsentMeans(DeploymentControllerType.Names.Ecs, IsOmitted = true)]
    public required DeploymentControllerType Type { get; init; }
}
