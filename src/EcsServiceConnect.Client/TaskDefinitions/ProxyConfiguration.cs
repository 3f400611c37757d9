using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Sends a task's network traffic through an AWS App Mesh proxy that runs as one of its containers. Service Connect
/// needs nothing of the kind: it brings its proxy along.
/// </summary>
/// <remarks>
/// AWS set the end of App Mesh to 30 September 2026; new applications use Service Connect. Needs network mode
/// <c>awsvpc</c>, and container agent 1.26.0 on EC2.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ProxyConfiguration
{
    /// <summary>The kind of proxy. <c>APPMESH</c> is the only one.</summary>
    /// <value>Absent: <c>APPMESH</c>.</value>
    [AbsentMeans(ProxyConfigurationType.Names.Appmesh)]
    public ProxyConfigurationType Type { get; init; }

    /// <summary>Required. The <see cref="ContainerDefinition.Name"/> of the container that runs the proxy.</summary>
    public required string ContainerName { get; init; }

    /// <summary>
    /// How traffic is redirected, as pairs of these names and their values:
    /// <list type="bullet">
    /// <item><description><c>IgnoredUID</c> or <c>IgnoredGID</c>: the user or group that the proxy's container runs as,
    /// so that its own traffic is left alone; one of the two is needed;</description></item>
    /// <item><description><c>AppPorts</c>: the application's ports, separated by commas; needed;</description></item>
    /// <item><description><c>ProxyIngressPort</c>: where inbound traffic for those ports is sent;
    /// needed;</description></item>
    /// <item><description><c>ProxyEgressPort</c>: where traffic that the application sends out is sent to;
    /// needed;</description></item>
    /// <item><description><c>EgressIgnoredPorts</c> and <c>EgressIgnoredIPs</c>: destinations, separated by commas,
    /// whose traffic is left alone; the values may be empty.</description></item>
    /// </list>
    /// </summary>
    public IReadOnlyList<EcsKeyValuePair>? Properties { get; init; }
}
