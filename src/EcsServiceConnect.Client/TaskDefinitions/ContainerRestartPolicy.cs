using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How ECS restarts one container in place after it has exited, instead of replacing the whole task.</summary>
/// <remarks>
/// The task keeps its address and its other containers run on. Without a policy an exited container stays stopped and,
/// if it is essential, ends the task.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ContainerRestartPolicy
{
    /// <summary>Required. Whether the container is restarted when it exits.</summary>
    public required bool? Enabled { get; init; }

    /// <summary>
    /// Exit codes after which the container is not restarted, at most 50; for instance 0 for a job that is done.
    /// </summary>
    /// <value>Null: every exit code leads to a restart.</value>
    [Unordered]
    [LengthRange(0, 50)]
    public IReadOnlyList<int>? IgnoredExitCodes { get; init; }

    /// <summary>
    /// How long, in seconds, the container must have run before a restart is attempted, and so the shortest time
    /// between two restarts: 60 to 1800. A container that exits sooner is not restarted.
    /// </summary>
    /// <value>Null: 300 seconds.</value>
    [AbsentMeans(300)]
    [ValueRange(60, 1800)]
    public int? RestartAttemptPeriod { get; init; }
}
