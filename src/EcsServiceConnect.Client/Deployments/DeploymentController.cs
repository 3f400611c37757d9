using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentController.html</remarks>
[EcsShape]
public sealed partial record DeploymentController
{
    /// <summary>TODO ['required=True']</summary>
    public required DeploymentControllerType Type { get; init; }
}
