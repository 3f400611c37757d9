using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How soon ECS acts on managed instances that have become idle or are hardly used.</summary>
/// <remarks>
/// <para>A long wait leaves room for new tasks, which then start sooner; a short one saves money.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InfrastructureOptimization.html</para>
/// </remarks>
[EcsShape]
public sealed partial record InfrastructureOptimization
{
    /// <summary>
    /// How many seconds ECS waits before it acts on an instance that is idle or hardly used: 0 to 3600, or -1 to switch
    /// the optimization off, so that such instances are kept.
    /// </summary>
    /// <value>Null: the default optimization of ECS, whose delay the API does not state.</value>
    [ValueRange(-1, 3600)]
    public int? ScaleInAfter { get; init; }
}
