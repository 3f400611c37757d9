using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The platform that the tasks of a service revision run on where it differs from the task definition. ECS sets it by
/// itself; it cannot be requested. Received only.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatformOverride.html
/// </remarks>
[EcsShape]
public sealed partial record RuntimePlatformOverride
{
    /// <summary>
    /// The processor architecture that the tasks run on: <c>X86_64</c> or <c>ARM64</c>. ECS chooses it in Express Mode,
    /// for instance when the image is not built for the architecture of the task definition.
    /// </summary>
    /// <value>Null: the architecture of the task definition.</value>
    public string? CpuArchitecture { get; init; }
}
