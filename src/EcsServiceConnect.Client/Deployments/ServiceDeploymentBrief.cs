using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A service deployment in brief, as <see cref="ListServiceDeploymentsRequest"/> lists it. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentBrief.html</remarks>
[EcsShape]
public sealed partial record ServiceDeploymentBrief
{
    /// <summary>
    /// The full ARN of the service deployment, for <see cref="DescribeServiceDeploymentsRequest"/> and for stopping or
    /// continuing it.
    /// </summary>
    public string? ServiceDeploymentArn { get; init; }

    /// <summary>The full ARN of the service that is deployed.</summary>
    public string? ServiceArn { get; init; }

    /// <summary>The full ARN of the cluster that the service runs in.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>When ECS began to carry the deployment out.</summary>
    /// <value>Null while it is pending.</value>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the deployment was created, by the call that requested it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the deployment ended, successfully or not.</summary>
    /// <value>Null until it has ended.</value>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>
    /// The full ARN of the service revision that the deployment brings, for
    /// <see cref="DescribeServiceRevisionsRequest"/>.
    /// </summary>
    public string? TargetServiceRevisionArn { get; init; }

    /// <summary>
    /// The state of the deployment. Only <see cref="ServiceDeploymentStatus.Successful"/> means that the service runs
    /// the target revision.
    /// </summary>
    public ServiceDeploymentStatus Status { get; init; }

    /// <summary>Why the deployment is in this state, as text for people. Its wording is not promised.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }
}
