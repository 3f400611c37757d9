using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectAccessLogConfiguration.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectAccessLogConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required ServiceConnectAccessLoggingFormat Format { get; init; }

    /// <summary>TODO </summary>
    public ServiceConnectIncludeQueryParameters IncludeQueryParameters { get; init; }
}
