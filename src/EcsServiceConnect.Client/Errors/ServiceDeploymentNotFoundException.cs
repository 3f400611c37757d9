using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// No service deployment with this ARN exists in the account and region. See which exist with
/// <see cref="Models.ListServiceDeploymentsRequest"/>.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContinueServiceDeployment.html
/// </remarks>
[EcsError]
public sealed partial class ServiceDeploymentNotFoundException : EcsServiceException;
