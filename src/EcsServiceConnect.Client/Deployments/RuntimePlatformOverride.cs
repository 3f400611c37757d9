using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The platform that a service revision runs on, where it is not that of the task definition.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatformOverride.html
/// </remarks>
[EcsShape]
public sealed partial record RuntimePlatformOverride
{
    /// <summary>The processor architecture, such as <c>ARM64</c>.</summary>
    /// <value>Null: that of the task definition.</value>
    public string? CpuArchitecture { get; init; }
}
