using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>On how many instances of a capacity provider a daemon runs.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonCapacityProvider.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonCapacityProvider
{
    /// <summary>The full ARN of the capacity provider.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Arn { get; init; }

    /// <summary>On how many of its instances the daemon runs.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? RunningCount { get; init; }

    /// <summary>On how many of its instances the daemon does not run.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? WithoutDaemonCount { get; init; }
}
