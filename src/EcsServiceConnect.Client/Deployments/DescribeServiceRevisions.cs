using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Describes up to 20 service revisions: everything that a service was configured to run at one time, such as task
/// definition, image digests, network and load balancers.
/// </summary>
/// <remarks>
/// <para>
/// ECS records a revision whenever a service is created or deployed; it never changes afterwards. A deployment leads
/// from the source revisions to a target revision, and a rollback leads back. Revisions from before 25 October 2024
/// cannot be described.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceRevisions.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeServiceRevisionsRequest : EcsRequest<DescribeServiceRevisionsResponse>
{
    /// <summary>
    /// Required. The full ARNs of the service revisions, 1 to 20 of one service that is not deleted, such as
    /// <see cref="ServiceDeploymentBrief.TargetServiceRevisionArn"/> or
    /// <see cref="ServiceCurrentRevisionSummary.Arn"/>.
    /// </summary>
    [LengthRange(1, 20, HasServiceMessage = true)]
    public required IReadOnlyList<string> ServiceRevisionArns { get; init; }
}

/// <summary>The response to <see cref="DescribeServiceRevisionsRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeServiceRevisionsResponse : EcsResponse, IHasFailures
{
    /// <summary>The service revisions that were found, in no promised order.</summary>
    /// <value>Empty if none was found.</value>
    public IReadOnlyList<ServiceRevision> ServiceRevisions { get; init; } = [];

    /// <summary>What was not found, each with its ARN and a reason such as <c>MISSING</c>.</summary>
    /// <value>Empty if all were found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
