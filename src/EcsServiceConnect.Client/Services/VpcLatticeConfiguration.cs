using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VpcLatticeConfiguration.html</remarks>
[EcsShape]
public sealed partial record VpcLatticeConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required string RoleArn { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string TargetGroupArn { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string PortName { get; init; }

    /// <summary>TODO </summary>
    public VpcLatticeAdvancedConfiguration? AdvancedConfiguration { get; init; }
}
