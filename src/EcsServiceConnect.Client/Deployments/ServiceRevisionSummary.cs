using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One service revision of a deployment, with the tasks and the traffic that it has.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevisionSummary.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceRevisionSummary
{
    /// <summary>The full ARN of the service revision.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Arn { get; init; }

    /// <summary>How many tasks the revision is to have.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? RequestedTaskCount { get; init; }

    /// <summary>How many of its tasks run.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? RunningTaskCount { get; init; }

    /// <summary>How many of its tasks are on their way to run.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? PendingTaskCount { get; init; }

    /// <summary>The share of the test traffic that it is to have, in percent.</summary>
    /// <value>Null where traffic is not shifted.</value>
    public double? RequestedTestTrafficWeight { get; init; }

    /// <summary>The share of the production traffic that it is to have, in percent.</summary>
    /// <value>Null where traffic is not shifted.</value>
    public double? RequestedProductionTrafficWeight { get; init; }
}
