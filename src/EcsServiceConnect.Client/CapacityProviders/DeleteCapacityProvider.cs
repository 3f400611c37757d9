using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Deletes a capacity provider that is no longer in use.</summary>
/// <remarks>
/// <para>
/// Take it out of the strategies of all services first (update them with <c>forceNewDeployment</c> to move their
/// tasks), and then, with an Auto Scaling group, out of its cluster with
/// <see cref="PutClusterCapacityProvidersRequest"/>. <c>FARGATE</c> and <c>FARGATE_SPOT</c> cannot be deleted.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCapacityProvider.html</para>
/// </remarks>
[EcsOperation(IsIdempotent = true)]
public sealed partial record DeleteCapacityProviderRequest : EcsRequest<DeleteCapacityProviderResponse>
{
    /// <summary>Required. The capacity provider to delete: its short name or its full ARN.</summary>
    public required string CapacityProvider { get; init; }

    /// <summary>
    /// The cluster, by name, to which the capacity provider belongs: needed to delete one of managed instances.
    /// </summary>
    /// <value>Null: none, for a provider with an Auto Scaling group.</value>
    public string? Cluster { get; init; }
}

/// <summary>The response to <see cref="DeleteCapacityProviderRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteCapacityProviderResponse : EcsResponse
{
    /// <summary>
    /// The capacity provider as it is after the call; usually
    /// <see cref="CapacityProviderUpdateStatus.DeleteInProgress"/>, since the deletion continues in the background.
    /// </summary>
    public CapacityProvider? CapacityProvider { get; init; }
}
