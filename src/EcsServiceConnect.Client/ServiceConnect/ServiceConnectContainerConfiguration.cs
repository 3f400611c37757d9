using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// One setting of the Service Connect proxy container, made by its factory, such as <c>FromLogLevel</c>.
/// </summary>
/// <remarks>
/// <para>
/// Exactly one member is set. A record that was read may have none, if the service has settings that this version does
/// not support; a request that contains such a record is invalid and is not sent.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectContainerConfiguration.html
/// </para>
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record ServiceConnectContainerConfiguration
{
    /// <summary>
    /// How much the proxy logs about its own work. Requests are logged by
    /// <see cref="ServiceConnectConfiguration.AccessLogConfiguration"/> instead.
    /// </summary>
    /// <value>
    /// Absent if this entry is another setting. Without any entry for it the log level is
    /// <c>info</c>.
    /// </value>
    public ServiceConnectContainerLogLevel LogLevel { get; private init; }
}
