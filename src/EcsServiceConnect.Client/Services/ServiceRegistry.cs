using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html</remarks>
[EcsShape]
public sealed partial record ServiceRegistry
{
    /// <summary>TODO </summary>
    public string? RegistryArn { get; init; }

    /// <summary>TODO </summary>
    public int? Port { get; init; }

    /// <summary>TODO </summary>
    public string? ContainerName { get; init; }

    /// <summary>TODO </summary>
    public int? ContainerPort { get; init; }
}
