using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Changes the settings of a capacity provider with an Auto Scaling group or of one of managed instances.
/// </summary>
/// <remarks>
/// <para>
/// What is changed holds for instances that start after it; those that run stay as they are. Give the member that
/// fits the provider's kind, which cannot be changed itself.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateCapacityProvider.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateCapacityProviderRequest : EcsRequest<UpdateCapacityProviderResponse>
{
    /// <summary>
    /// Required. The name of the capacity provider to change. <c>FARGATE</c> and <c>FARGATE_SPOT</c> have nothing to
    /// change.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>
    /// The cluster, by name, to which the capacity provider belongs: needed to change one of managed instances.
    /// </summary>
    /// <value>Null: none, for a provider with an Auto Scaling group.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// New settings for a provider with an Auto Scaling group: scaling, termination protection and draining.
    /// </summary>
    /// <value>Null: for a provider of managed instances.</value>
    public AutoScalingGroupProviderUpdate? AutoScalingGroupProvider { get; init; }

    /// <summary>
    /// New settings for a provider of managed instances, which can be changed only within its <see cref="Cluster"/>.
    /// </summary>
    /// <value>Null: for a provider with an Auto Scaling group.</value>
    public UpdateManagedInstancesProviderConfiguration? ManagedInstancesProvider { get; init; }
}

/// <summary>The response to <see cref="UpdateCapacityProviderRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateCapacityProviderResponse : EcsResponse
{
    /// <summary>
    /// The capacity provider after the call. The change may still be in progress: see
    /// <see cref="CapacityProvider.UpdateStatus"/>.
    /// </summary>
    public CapacityProvider? CapacityProvider { get; init; }
}
