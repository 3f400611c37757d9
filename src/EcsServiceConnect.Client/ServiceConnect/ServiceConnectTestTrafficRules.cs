using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Which requests to an endpoint go to the new revision while a deployment is in its test stages.</summary>
/// <remarks>
/// <para>
/// Used by the strategies blue/green, linear and canary, for ports whose protocol has headers (<c>http</c>,
/// <c>http2</c>, <c>grpc</c>).
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficRules.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectTestTrafficRules
{
    /// <summary>Required. The header that marks such a request.</summary>
    public required ServiceConnectTestTrafficHeaderRules Header { get; init; }
}
