using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html</remarks>
[EcsShape]
public sealed partial record TimeoutConfiguration
{
    /// <summary>TODO ['min=0', 'max=2147483647']</summary>
    public int? IdleTimeoutSeconds { get; init; }

    /// <summary>TODO ['min=0', 'max=2147483647']</summary>
    public int? PerRequestTimeoutSeconds { get; init; }
}
