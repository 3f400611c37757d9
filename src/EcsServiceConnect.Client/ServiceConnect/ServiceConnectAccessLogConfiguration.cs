using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Switches on access logs of the Service Connect proxy: one line per request or connection, with path, status and
/// timing.
/// </summary>
/// <remarks>
/// Needs <see cref="ServiceConnectConfiguration.LogConfiguration"/>: the lines go where the proxy's log goes. After
/// reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectAccessLogConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectAccessLogConfiguration
{
    /// <summary>The form of a log line. Required.</summary>
    public required ServiceConnectAccessLoggingFormat Format { get; init; }

    /// <summary>Whether a logged path keeps its query string, which may hold personal data or secrets.</summary>
    /// <value>The service's default is <see cref="ServiceConnectIncludeQueryParameters.Disabled"/>.</value>
    public ServiceConnectIncludeQueryParameters IncludeQueryParameters { get; init; }
}
