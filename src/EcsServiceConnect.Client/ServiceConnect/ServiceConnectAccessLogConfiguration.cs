using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Switches on access logs of the Service Connect proxy: one line per request or connection, with path, status and
/// timing.
/// </summary>
/// <remarks>
/// <para>
/// Needs <see cref="ServiceConnectConfiguration.LogConfiguration"/>: the lines go to the same place as the proxy's own
/// log.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectAccessLogConfiguration.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectAccessLogConfiguration
{
    /// <summary>Required. The form of a log line: JSON or plain text.</summary>
    public required ServiceConnectAccessLoggingFormat Format { get; init; }

    /// <summary>Whether a logged path keeps its query string, which may hold personal data or secrets.</summary>
    /// <value>Absent: <c>DISABLED</c>.</value>
    [AbsentMeans(ServiceConnectIncludeQueryParameters.Names.Disabled)]
    public ServiceConnectIncludeQueryParameters IncludeQueryParameters { get; init; }
}
