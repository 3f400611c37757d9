using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectContainerConfiguration.html</remarks>
[EcsShape]
[EcsUnion]
public sealed partial record ServiceConnectContainerConfiguration
{
    /// <summary>TODO </summary>
    public ServiceConnectContainerLogLevel LogLevel { get; init; }
}
