using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required bool? Enabled { get; init; }

    /// <summary>TODO </summary>
    public string? Namespace { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceConnectService>? Services { get; init; }

    /// <summary>TODO </summary>
    public LogConfiguration? LogConfiguration { get; init; }

    /// <summary>TODO </summary>
    public ServiceConnectAccessLogConfiguration? AccessLogConfiguration { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceConnectContainerConfiguration>? ContainerConfigurations { get; init; }
}
