using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The kind of reason for which a task stopped. The text is in <see cref="EcsTask.StoppedReason"/>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TaskStopCode(string Value)
{
    /// <summary>
    /// An essential container ended by itself, with success or not; see its <see cref="Container.ExitCode"/>. The
    /// usual end of a batch task.
    /// </summary>
    public static TaskStopCode EssentialContainerExited => new(Names.EssentialContainerExited);

    /// <summary>The infrastructure under the task was found unhealthy. A service starts a replacement.</summary>
    public static TaskStopCode InfrastructureHealth => new(Names.InfrastructureHealth);

    /// <summary>
    /// The service that the task belongs to ended it: a deployment replaced it, the desired count was lowered, or a
    /// health check failed.
    /// </summary>
    public static TaskStopCode ServiceSchedulerInitiated => new(Names.ServiceSchedulerInitiated);

    /// <summary>The Spot capacity under the task (Fargate Spot or an EC2 Spot instance) was reclaimed.</summary>
    public static TaskStopCode SpotInterruption => new(Names.SpotInterruption);

    /// <summary>
    /// The task never ran: an image could not be pulled, a secret not be read, a volume or network interface not be
    /// attached, or capacity was lacking. <see cref="EcsTask.StoppedReason"/> has the reason.
    /// </summary>
    public static TaskStopCode TaskFailedToStart => new(Names.TaskFailedToStart);

    /// <summary>
    /// The infrastructure under the task is about to end, and the task was stopped in time.
    /// </summary>
    public static TaskStopCode TerminationNotice => new(Names.TerminationNotice);

    /// <summary>A caller stopped the task with StopTask.</summary>
    public static TaskStopCode UserInitiated => new(Names.UserInitiated);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TaskStopCode.EssentialContainerExited"/>
        public const string EssentialContainerExited = "EssentialContainerExited";

        /// <inheritdoc cref="TaskStopCode.InfrastructureHealth"/>
        public const string InfrastructureHealth = "InfrastructureHealth";

        /// <inheritdoc cref="TaskStopCode.ServiceSchedulerInitiated"/>
        public const string ServiceSchedulerInitiated = "ServiceSchedulerInitiated";

        /// <inheritdoc cref="TaskStopCode.SpotInterruption"/>
        public const string SpotInterruption = "SpotInterruption";

        /// <inheritdoc cref="TaskStopCode.TaskFailedToStart"/>
        public const string TaskFailedToStart = "TaskFailedToStart";

        /// <inheritdoc cref="TaskStopCode.TerminationNotice"/>
        public const string TerminationNotice = "TerminationNotice";

        /// <inheritdoc cref="TaskStopCode.UserInitiated"/>
        public const string UserInitiated = "UserInitiated";
    }
}
