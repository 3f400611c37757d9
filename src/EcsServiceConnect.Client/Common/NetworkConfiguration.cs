using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The network of tasks with a network interface of their own. Required with the network mode <c>awsvpc</c>, and so
/// on Fargate; not allowed with any other.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkConfiguration.html</remarks>
[EcsShape]
public sealed partial record NetworkConfiguration
{
    /// <summary>
    /// The subnets, security groups and public address of the tasks. It is the only kind of network configuration, so a
    /// configuration without it is of no use.
    /// </summary>
    public AwsVpcConfiguration? AwsvpcConfiguration { get; init; }
}
