using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AdvancedConfiguration.html</remarks>
[EcsShape]
public sealed partial record AdvancedConfiguration
{
    /// <summary>TODO </summary>
    public string? AlternateTargetGroupArn { get; init; }

    /// <summary>TODO </summary>
    public string? ProductionListenerRule { get; init; }

    /// <summary>TODO </summary>
    public string? TestListenerRule { get; init; }

    /// <summary>TODO </summary>
    public string? RoleArn { get; init; }
}
