using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html</remarks>
[EcsShape]
public sealed partial record AwsVpcConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required IReadOnlyList<string> Subnets { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? SecurityGroups { get; init; }

    /// <summary>TODO </summary>
    public AssignPublicIp AssignPublicIp { get; init; }
}
