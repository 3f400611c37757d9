using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One service revision of a deployment, with its tasks and its share of the traffic. Received only.</summary>
/// <remarks>
/// <para>
/// The numbers are a snapshot and stay as they were when the deployment ended. For live counts of a service, use
/// <see cref="DescribeServicesRequest"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevisionSummary.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceRevisionSummary
{
    /// <summary>The full ARN of the service revision, for <see cref="DescribeServiceRevisionsRequest"/>.</summary>
    public string? Arn { get; init; }

    /// <summary>How many tasks of the revision should run.</summary>
    public int? RequestedTaskCount { get; init; }

    /// <summary>How many tasks of the revision are <c>RUNNING</c>.</summary>
    public int? RunningTaskCount { get; init; }

    /// <summary>How many tasks of the revision are <c>PENDING</c>: created but not yet running.</summary>
    public int? PendingTaskCount { get; init; }

    /// <summary>The share of test traffic, in percent, that is directed to the revision: 0.0 to 100.0.</summary>
    /// <value>Null where traffic is not shifted, as in a rolling update.</value>
    public double? RequestedTestTrafficWeight { get; init; }

    /// <summary>The share of production traffic, in percent, that is directed to the revision: 0.0 to 100.0.</summary>
    /// <value>Null where traffic is not shifted, as in a rolling update.</value>
    public double? RequestedProductionTrafficWeight { get; init; }
}
