using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Describes up to 20 service deployments in full: state, revisions with task counts and traffic, lifecycle hooks,
/// circuit breaker, alarms and rollback.
/// </summary>
/// <remarks>
/// <para>
/// A service deployment is one roll-out of a service, from the call that started it to its end. ECS keeps it for 90
/// days, or until the service is deleted; deployments from before 25 October 2024 cannot be described.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceDeployments.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeServiceDeploymentsRequest : EcsRequest<DescribeServiceDeploymentsResponse>
{
    /// <summary>
    /// Required. The full ARNs of the service deployments, 1 to 20. <see cref="ListServiceDeploymentsRequest"/> lists
    /// those of a service; <see cref="Service.CurrentServiceDeployment"/> is its latest.
    /// </summary>
    [LengthRange(1, 20)]
    public required IReadOnlyList<string> ServiceDeploymentArns { get; init; }
}

/// <summary>The response to <see cref="DescribeServiceDeploymentsRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeServiceDeploymentsResponse : EcsResponse, IHasFailures
{
    /// <summary>The service deployments that were found, in no promised order.</summary>
    /// <value>Empty if none was found.</value>
    public IReadOnlyList<ServiceDeployment> ServiceDeployments { get; init; } = [];

    /// <summary>What was not found, each with its ARN and a reason such as <c>MISSING</c>.</summary>
    /// <value>Empty if all were found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
