using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A revision that a daemon runs now, with the instances that run it.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonRevisionDetail.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonRevisionDetail
{
    /// <summary>The full ARN of the daemon revision.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Arn { get; init; }

    /// <summary>On how many instances of each capacity provider it runs.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<DaemonCapacityProvider> CapacityProviders { get; init; } = [];

    /// <summary>On how many instances it runs, over all capacity providers.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? TotalRunningCount { get; init; }

    /// <summary>On how many instances it does not run, over all capacity providers.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? TotalWithoutDaemonCount { get; init; }
}
