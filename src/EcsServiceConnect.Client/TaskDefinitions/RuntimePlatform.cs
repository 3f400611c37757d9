using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html</remarks>
[EcsShape]
public sealed partial record RuntimePlatform
{
    /// <summary>TODO </summary>
    public CpuArchitecture CpuArchitecture { get; init; }

    /// <summary>TODO </summary>
    public OSFamily OperatingSystemFamily { get; init; }
}
