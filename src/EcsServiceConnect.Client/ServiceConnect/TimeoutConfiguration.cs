using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>When the Service Connect proxy ends a connection or times out a request.</summary>
/// <remarks>
/// <para>
/// An idle timeout that is shorter than the request timeout wins: the connection is closed while the request still
/// waits.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record TimeoutConfiguration
{
    /// <summary>
    /// How long, in seconds, a connection may be idle before the proxy closes it: 0 to 2,147,483,647, and 0 for no
    /// limit.
    /// </summary>
    /// <value>Null: 300 (5 minutes) for HTTP, HTTP/2 and gRPC; 3,600 (1 hour) for TCP.</value>
    [ValueRange(0, int.MaxValue)]
    public int? IdleTimeoutSeconds { get; init; }

    /// <summary>
    /// How long, in seconds, the proxy waits for the complete response to one request: 0 to 2,147,483,647, and 0 for no
    /// limit. Only for ports whose <see cref="PortMapping.AppProtocol"/> is <c>http</c>, <c>http2</c> or <c>grpc</c>. A
    /// port without protocol is TCP, and a request timeout for it is invalid, even 0.
    /// </summary>
    /// <value>Null: 15, the default of the proxy (Envoy).</value>
    [ValueRange(0, int.MaxValue)]
    public int? PerRequestTimeoutSeconds { get; init; }
}
