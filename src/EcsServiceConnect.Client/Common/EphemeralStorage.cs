using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The disk space that a Fargate task has while it runs, for the images and everything its containers write.
/// </summary>
/// <remarks>
/// <para>
/// Only for Fargate, platform version 1.4.0 (Linux) or 1.0.0 (Windows) or later. Without this setting a task has 20
/// GiB.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html</para>
/// </remarks>
[EcsShape]
public sealed partial record EphemeralStorage
{
    /// <summary>Required. The size in GiB, 21 to 200.</summary>
    public required int? SizeInGiB { get; init; }
}
