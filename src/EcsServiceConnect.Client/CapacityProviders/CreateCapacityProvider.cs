using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Creates a capacity provider out of an Auto Scaling group, or out of EC2 instances that ECS manages itself.
/// </summary>
/// <remarks>
/// <para>
/// Set exactly one of <see cref="AutoScalingGroupProvider"/> and <see cref="ManagedInstancesProvider"/>. Fargate
/// needs none of this: <c>FARGATE</c> and <c>FARGATE_SPOT</c> exist in every account.
/// </para>
/// <para>
/// A provider with an Auto Scaling group still has to be added to a cluster, with
/// <see cref="PutClusterCapacityProvidersRequest"/> or at the cluster's creation; one of managed instances belongs to
/// the cluster that is named here.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html</para>
/// </remarks>
[EcsOperation(IsIdempotent = true)]
public sealed partial record CreateCapacityProviderRequest : EcsRequest<CreateCapacityProviderResponse>, ITaggableRequest
{
    /// <summary>
    /// Required. The name that strategies will use: up to 255 letters, digits, underscores and hyphens. It must not
    /// begin with <c>aws</c>, <c>ecs</c> or <c>fargate</c>, and cannot be changed later.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>
    /// The cluster, by name, to which a capacity provider of managed instances is to belong; no other one can use it.
    /// Required with <see cref="ManagedInstancesProvider"/>.
    /// </summary>
    /// <value>Null: none, for an Auto Scaling group.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// The Auto Scaling group that provides the capacity, and what ECS manages of it. Excludes
    /// <see cref="ManagedInstancesProvider"/>.
    /// </summary>
    /// <value>Null: the provider is one of managed instances.</value>
    public AutoScalingGroupProvider? AutoScalingGroupProvider { get; init; }

    /// <summary>
    /// How ECS starts and manages EC2 instances that it chooses. Needs <see cref="Cluster"/>, and excludes
    /// <see cref="AutoScalingGroupProvider"/>.
    /// </summary>
    /// <value>Null: the provider has an Auto Scaling group.</value>
    public CreateManagedInstancesProviderConfiguration? ManagedInstancesProvider { get; init; }

    /// <summary>
    /// Tags for the capacity provider: at most 50, every key once. Keys have 1 to 128 characters, values up to 256;
    /// neither may begin with <c>aws:</c> in any casing. Instances get them only by
    /// <see cref="CreateManagedInstancesProviderConfiguration.PropagateTags"/>.
    /// </summary>
    /// <value>Null: no tags.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }
}

/// <summary>The response to <see cref="CreateCapacityProviderRequest"/>.</summary>
[EcsShape]
public sealed partial record CreateCapacityProviderResponse : EcsResponse
{
    /// <summary>
    /// The new capacity provider. Its creation may still be in progress: see <see cref="CapacityProvider.Status"/> and
    /// <see cref="CapacityProvider.UpdateStatus"/>.
    /// </summary>
    public CapacityProvider? CapacityProvider { get; init; }
}
