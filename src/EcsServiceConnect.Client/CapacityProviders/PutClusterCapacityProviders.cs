using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Sets which capacity providers a cluster has, and which of them it uses by default.</summary>
/// <remarks>
/// <para>
/// Both lists replace what the cluster had: a provider that is left out is removed from the cluster, which fails
/// while tasks run on it (<see cref="ResourceInUseException"/>). While an earlier change is in progress, the
/// call fails with <see cref="UpdateInProgressException"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record PutClusterCapacityProvidersRequest : EcsRequest<PutClusterCapacityProvidersResponse>
{
    /// <summary>Required. The cluster to change: its short name or its full ARN.</summary>
    public required string Cluster { get; init; }

    /// <summary>
    /// Required. The short names of all capacity providers that the cluster is to have, at most 20; an empty list
    /// removes them all. <c>FARGATE</c> and <c>FARGATE_SPOT</c> exist in every account; any other one must have
    /// been created before.
    /// </summary>
    [LengthRange(0, 20)]
    public required IReadOnlyList<string> CapacityProviders { get; init; }

    /// <summary>
    /// Required. The strategy for services and tasks that name neither a launch type nor a strategy; its providers
    /// must be among <see cref="CapacityProviders"/>. An empty list means none: such a call then uses the launch type
    /// <c>EC2</c>.
    /// </summary>
    [LengthRange(0, 20)]
    public required IReadOnlyList<CapacityProviderStrategyItem> DefaultCapacityProviderStrategy { get; init; }
}

/// <summary>The response to <see cref="PutClusterCapacityProvidersRequest"/>.</summary>
[EcsShape]
public sealed partial record PutClusterCapacityProvidersResponse : EcsResponse
{
    /// <summary>
    /// The cluster after the change. Capacity providers with Auto Scaling groups are attached in the background:
    /// <see cref="Cluster.AttachmentsStatus"/> shows the progress.
    /// </summary>
    public Cluster? Cluster { get; init; }
}
