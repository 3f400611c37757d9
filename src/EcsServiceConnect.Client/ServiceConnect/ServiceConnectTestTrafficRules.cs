using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficRules.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectTestTrafficRules
{
    /// <summary>TODO ['required=True']</summary>
    public required ServiceConnectTestTrafficHeaderRules Header { get; init; }
}
