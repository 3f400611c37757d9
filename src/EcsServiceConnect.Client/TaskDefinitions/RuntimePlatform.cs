using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What a task's images are built for. All definitions of a service must have the same platform.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html</remarks>
[EcsShape]
public sealed partial record RuntimePlatform
{
    /// <summary>The CPU architecture. <c>ARM64</c> is for Linux only.</summary>
    /// <value>Absent: <c>X86_64</c>.</value>
    public CpuArchitecture CpuArchitecture { get; init; }

    /// <summary>The operating system; for Windows, its release and edition too, which must fit the images.</summary>
    /// <value>Absent: <c>LINUX</c>.</value>
    public OSFamily OperatingSystemFamily { get; init; }
}
