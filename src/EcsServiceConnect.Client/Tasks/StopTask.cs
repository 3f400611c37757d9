using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Stops one task, whether it runs or is still on its way to.</summary>
/// <remarks>
/// <para>
/// The containers get their stop signal (<c>SIGTERM</c> unless the image names another one) and are killed if they
/// still run after the stop timeout: 30 seconds unless the container definition or the agent sets another one. The
/// task's tags are deleted. A service starts another task in place of one that was stopped.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record StopTaskRequest : EcsRequest<StopTaskResponse>
{
    /// <summary>The cluster that the task runs in: its short name or its full ARN.</summary>
    /// <value>Null: the cluster <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The task to stop: its id or its full ARN.</summary>
    public required string Task { get; init; }

    /// <summary>
    /// Why the task is stopped, as text. It appears as <see cref="EcsTask.StoppedReason"/> afterwards.
    /// </summary>
    /// <value>Null: ECS states a reason itself.</value>
    [LengthRange(0, 1024)]
    public string? Reason { get; init; }
}

/// <summary>The response to <see cref="StopTaskRequest"/>: the task that is being stopped.</summary>
[EcsShape]
public sealed partial record StopTaskResponse : EcsResponse
{
    /// <summary>
    /// The task, with <see cref="EcsTask.DesiredStatus"/> <c>STOPPED</c>. Its <see cref="EcsTask.LastStatus"/>
    /// usually is not <c>STOPPED</c> yet.
    /// </summary>
    public EcsTask? Task { get; init; }
}
