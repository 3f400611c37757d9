using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// No service deployment of this ARN exists in the account and region. List the deployments of the service to see
/// which there are.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContinueServiceDeployment.html</remarks>
[EcsError]
public sealed partial class ServiceDeploymentNotFoundException : EcsServiceException;
