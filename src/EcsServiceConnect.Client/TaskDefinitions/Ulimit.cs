using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A resource limit of the processes in a Linux container.</summary>
/// <remarks>
/// On Fargate only <c>nofile</c> has a default that differs from the operating system's: 65535 open files, soft and
/// hard. After reading a half-filled file a required member can be null.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html</para>
/// </remarks>
[EcsShape]
public sealed partial record Ulimit
{
    /// <summary>What is limited. Required.</summary>
    public required UlimitName Name { get; init; }

    /// <summary>
    /// The limit that holds at first; a process may raise it up to <see cref="HardLimit"/>. Bytes, seconds or a count,
    /// as <see cref="Name"/> has it. Required; not above the hard limit.
    /// </summary>
    public required int? SoftLimit { get; init; }

    /// <summary>
    /// The limit that a process cannot raise without privilege. Bytes, seconds or a count, as <see cref="Name"/> has
    /// it. Required.
    /// </summary>
    public required int? HardLimit { get; init; }
}
