using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Changes a daemon and rolls the change out: ECS drains instances in batches and replaces them with new ones that run
/// the new settings.
/// </summary>
/// <remarks>
/// <para>
/// Set all settings in every update. ECS keeps none of the previous values: an absent setting returns to its default,
/// so that a daemon becomes critical again unless <see cref="Critical"/> is false.
/// </para>
/// <para>
/// The response does not wait for the roll-out; follow <see cref="UpdateDaemonResponse.DeploymentArn"/> with
/// <see cref="DescribeDaemonDeploymentsRequest"/>. Tasks of services move to the new instances.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateDaemon.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateDaemonRequest : EcsRequest<UpdateDaemonResponse>
{
    /// <summary>Required. The full ARN of the daemon.</summary>
    public required string DaemonArn { get; init; }

    /// <summary>
    /// Required. The full ARN of the daemon task definition to run, with its revision, even if it does not change.
    /// </summary>
    public required string DaemonTaskDefinitionArn { get; init; }

    /// <summary>
    /// Required. The full ARNs of all capacity providers whose instances are to run the daemon, at least one. Each must
    /// be a provider of ECS Managed Instances and be associated with the cluster. One that is left out loses the
    /// daemon.
    /// </summary>
    [LengthRange(1, int.MaxValue)]
    public required IReadOnlyList<string> CapacityProviderArns { get; init; }

    /// <summary>
    /// How the change is rolled out: how many instances are replaced at a time, and which alarms roll the deployment
    /// back.
    /// </summary>
    /// <value>
    /// Null: the defaults of <see cref="DaemonDeploymentConfiguration"/>, whatever an earlier call has set.
    /// </value>
    public DaemonDeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>Whether the daemon's tags are copied to its tasks. Tasks get them when they are created.</summary>
    /// <value>Absent: as <see cref="DaemonPropagateTags.None"/>, whatever an earlier call has set.</value>
    public DaemonPropagateTags PropagateTags { get; init; }

    /// <summary>
    /// Whether ECS puts tags of its own on the daemon's tasks, so that their costs can be distinguished.
    /// </summary>
    /// <value>Null: false, whatever an earlier call has set.</value>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>
    /// Whether <see cref="ExecuteCommandRequest"/> (ECS Exec) can run commands in the containers of the daemon's tasks.
    /// </summary>
    /// <value>Null: false, whatever an earlier call has set.</value>
    public bool? EnableExecuteCommand { get; init; }

    /// <inheritdoc cref="CreateDaemonRequest.Critical"/>
    public bool? Critical { get; init; }
}

/// <summary>The response to <see cref="UpdateDaemonRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateDaemonResponse : EcsResponse
{
    /// <summary>The full ARN of the daemon.</summary>
    public string? DaemonArn { get; init; }

    /// <summary>The status of the daemon. For the progress of the change, see the status of the deployment.</summary>
    public DaemonStatus Status { get; init; }

    /// <summary>When the daemon was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the daemon was last changed: now.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>
    /// The full ARN of the deployment that rolls the change out. Follow it with
    /// <see cref="DescribeDaemonDeploymentsRequest"/>.
    /// </summary>
    public string? DeploymentArn { get; init; }
}
