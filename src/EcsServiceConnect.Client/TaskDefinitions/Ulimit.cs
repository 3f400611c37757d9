using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A resource limit of the processes in a Linux container.</summary>
/// <remarks>
/// On Fargate only <c>nofile</c> has a default that differs from the operating system's: 65535 open files, soft and
/// hard.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html</para>
/// </remarks>
[EcsShape]
public sealed partial record Ulimit
{
    /// <summary>Required. The limited resource.</summary>
    [ItemKey]
    public required UlimitName Name { get; init; }

    /// <summary>
    /// Required. The initial limit, not above <see cref="HardLimit"/>; a process may raise it up to that. The unit
    /// depends on <see cref="Name"/>: bytes, seconds, microseconds or a count (see <see cref="UlimitName"/>).
    /// </summary>
    public required int? SoftLimit { get; init; }

    /// <summary>
    /// Required. The limit that a process cannot raise without privilege, in the same unit as
    /// <see cref="SoftLimit"/>.
    /// </summary>
    public required int? HardLimit { get; init; }
}
