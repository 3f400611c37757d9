using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Stops a service deployment that has not ended, and rolls the service back to its previous revision. Use it for a
/// deployment that is failing without the circuit breaker or an alarm having noticed.
/// </summary>
/// <remarks>
/// <para>
/// It works whether or not rollback is enabled in the deployment configuration. Follow the deployment with
/// <see cref="DescribeServiceDeploymentsRequest"/>: it becomes <see cref="ServiceDeploymentStatus.RollbackRequested"/>
/// and usually ends as <see cref="ServiceDeploymentStatus.RollbackSuccessful"/>. One that is already being stopped or
/// rolled back just continues with that.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopServiceDeployment.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record StopServiceDeploymentRequest : EcsRequest<StopServiceDeploymentResponse>
{
    /// <summary>
    /// Required. The full ARN of the service deployment, such as <see cref="Service.CurrentServiceDeployment"/>.
    /// </summary>
    public required string ServiceDeploymentArn { get; init; }

    /// <summary>
    /// What becomes of the service. Only <see cref="StopServiceDeploymentStopType.Rollback"/> is documented as valid.
    /// What happens without it is not documented, so set it.
    /// </summary>
    public StopServiceDeploymentStopType StopType { get; init; }
}

/// <summary>The response to <see cref="StopServiceDeploymentRequest"/>.</summary>
[EcsShape]
public sealed partial record StopServiceDeploymentResponse : EcsResponse
{
    /// <summary>
    /// The full ARN of the deployment, as in the request. The response does not wait for the rollback to end.
    /// </summary>
    public string? ServiceDeploymentArn { get; init; }
}
