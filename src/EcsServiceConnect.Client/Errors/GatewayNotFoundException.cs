using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// No gateway of this ARN exists in the account and region. List the gateways to see which there are.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AssociateGatewayWithCluster.html</remarks>
[EcsError]
public sealed partial class GatewayNotFoundException : EcsServiceException;
