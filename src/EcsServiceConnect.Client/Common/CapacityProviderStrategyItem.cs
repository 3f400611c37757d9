using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The share that one capacity provider gets of the tasks. A list of 1 to 20 of them is a capacity provider strategy.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="Base"/> is filled first; what is left is spread by <see cref="Weight"/>. The providers must be associated
/// with the cluster and be <c>ACTIVE</c> or <c>UPDATING</c>. A strategy cannot mix Fargate with Auto Scaling group
/// capacity providers.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html</para>
/// </remarks>
[EcsShape]
public sealed partial record CapacityProviderStrategyItem
{
    /// <summary>
    /// Required. The short name of the capacity provider: <c>FARGATE</c>, <c>FARGATE_SPOT</c>, or the name of one
    /// that was created in this account.
    /// </summary>
    [ItemKey]
    public required string CapacityProvider { get; init; }

    /// <summary>
    /// The relative share of the tasks beyond <see cref="Base"/>, 0 to 1000: with weights 1 and 4 the second provider
    /// gets four tasks for each task of the first. With 0 a provider gets no tasks beyond its base. Of several
    /// providers at least one needs more than 0, or no task can be started.
    /// </summary>
    /// <value>Null: 0.</value>
    [AbsentMeans(0)]
    [ValueRange(0, 1000)]
    public int? Weight { get; init; }

    /// <summary>
    /// The minimum number of tasks on this provider, 0 to 100,000. Only one item of a strategy may have a
    /// base.
    /// </summary>
    /// <value>Null: 0.</value>
    [AbsentMeans(0)]
    [ValueRange(0, 100_000)]
    public int? Base { get; init; }
}
