using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Describes services of one cluster by name or ARN.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeServicesRequest : EcsRequest<DescribeServicesResponse>
{
    /// <summary>
    /// The cluster of the services, by name or full ARN. Needed whenever they run elsewhere than in the cluster
    /// <c>default</c>, even if they are given by ARN.
    /// </summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The services to describe, by name or full ARN: 1 to 10 in one request.</summary>
    [LengthRange(1, 10, HasServiceMessage = true)]
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>Optional parts of the description to include.</summary>
    /// <value>Null: none of them; tags stay empty.</value>
    public IReadOnlyList<ServiceField>? Include { get; init; }
}

/// <summary>The response to <see cref="DescribeServicesRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeServicesResponse : EcsResponse, IHasFailures
{
    /// <summary>
    /// The services that were found, those in the status <c>DRAINING</c> and, for a while, <c>INACTIVE</c> included.
    /// Their order is not promised.
    /// </summary>
    public IReadOnlyList<Service> Services { get; init; } = [];

    /// <summary>
    /// One entry for each service that was not found, with the reason <c>MISSING</c>. The call as a whole succeeds
    /// even if every service is listed here.
    /// </summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
