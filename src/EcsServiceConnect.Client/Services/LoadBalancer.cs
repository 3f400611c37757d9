using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html</remarks>
[EcsShape]
public sealed partial record LoadBalancer
{
    /// <summary>TODO </summary>
    public string? TargetGroupArn { get; init; }

    /// <summary>TODO </summary>
    public string? LoadBalancerName { get; init; }

    /// <summary>TODO </summary>
    public string? ContainerName { get; init; }

    /// <summary>TODO </summary>
    public int? ContainerPort { get; init; }

    /// <summary>TODO </summary>
    public AdvancedConfiguration? AdvancedConfiguration { get; init; }
}
