using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A service deployment in brief, as lists give it.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentBrief.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceDeploymentBrief
{
    /// <summary>The full ARN of the service deployment.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? ServiceDeploymentArn { get; init; }

    /// <summary>The full ARN of the service.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ClusterArn { get; init; }

    /// <summary>When the deployment began.</summary>
    /// <value>Null while it is pending.</value>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the deployment was asked for.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it ended, well or badly.</summary>
    /// <value>Null until then.</value>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The ARN of the service revision that it leads to.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? TargetServiceRevisionArn { get; init; }

    /// <summary>How far the deployment is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ServiceDeploymentStatus Status { get; init; }

    /// <summary>Why the deployment is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }
}
