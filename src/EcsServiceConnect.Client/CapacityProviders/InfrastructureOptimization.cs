using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How soon ECS acts on managed instances that have become idle or are hardly used.</summary>
/// <remarks>
/// A long wait leaves room for new tasks, which then start sooner; a short one saves money.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InfrastructureOptimization.html
/// </remarks>
[EcsShape]
public sealed partial record InfrastructureOptimization
{
    /// <summary>
    /// How many seconds ECS waits before it acts on an instance that is idle or hardly used: 0 to 3600, or -1 to
    /// leave such instances alone for good.
    /// </summary>
    /// <value>Null: the service's usual behaviour.</value>
    public int? ScaleInAfter { get; init; }
}
