using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// No gateway with this name or ARN exists in the account and region, or it has been deleted. See which exist with
/// <see cref="Models.ListGatewaysRequest"/>.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AssociateGatewayWithCluster.html
/// </remarks>
[EcsError]
public sealed partial class GatewayNotFoundException : EcsServiceException;
