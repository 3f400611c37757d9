using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html</remarks>
[EcsShape]
public sealed partial record ContainerDependency
{
    /// <summary>TODO ['required=True']</summary>
    public required string ContainerName { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required ContainerCondition Condition { get; init; }
}
