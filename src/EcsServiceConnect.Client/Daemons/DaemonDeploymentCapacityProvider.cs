using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How far the deployment of a daemon is on the instances of one capacity provider.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDeploymentCapacityProvider.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonDeploymentCapacityProvider
{
    /// <summary>The full ARN of the capacity provider.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Arn { get; init; }

    /// <summary>On how many of its instances this revision of the daemon runs.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? RunningInstanceCount { get; init; }

    /// <summary>On how many of its instances this revision does not run.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? WithoutDaemonInstanceCount { get; init; }

    /// <summary>How many of its instances are being drained, to be replaced by such with the new revision.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? DrainingInstanceCount { get; init; }
}
