using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkConfiguration.html</remarks>
[EcsShape]
public sealed partial record NetworkConfiguration
{
    /// <summary>TODO </summary>
    public AwsVpcConfiguration? AwsvpcConfiguration { get; init; }
}
