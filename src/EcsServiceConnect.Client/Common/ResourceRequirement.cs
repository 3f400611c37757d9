using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A special resource that a container needs beside CPU and memory.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html</remarks>
[EcsShape]
public sealed partial record ResourceRequirement
{
    /// <summary>
    /// The amount, or the device. For <see cref="ResourceType.Gpu"/> the number of physical GPUs as decimal text, or
    /// <c>ALL</c> for all those of the instance; all containers of a task together can have at most the GPUs of the
    /// instance. For <see cref="ResourceType.NeuronDevice"/> always <c>ALL</c>. For
    /// <see cref="ResourceType.InferenceAccelerator"/> the name of a device of the task definition.
    /// </summary>
    /// <value>Null: possible only for a share of a GPU (<see cref="SharingStrategy"/>).</value>
    public string? Value { get; init; }

    /// <summary>Required. The kind of resource.</summary>
    [ItemKey]
    public required ResourceType Type { get; init; }

    /// <summary>
    /// How the container shares a GPU with others instead of having its own. Only for <see cref="ResourceType.Gpu"/>.
    /// </summary>
    /// <value>Null: the GPUs are the container's own.</value>
    public SharingStrategy? SharingStrategy { get; init; }
}
