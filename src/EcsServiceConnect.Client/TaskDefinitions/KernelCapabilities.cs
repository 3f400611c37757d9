using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html</remarks>
[EcsShape]
public sealed partial record KernelCapabilities
{
    /// <summary>TODO </summary>
    public IReadOnlyList<string>? Add { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? Drop { get; init; }
}
