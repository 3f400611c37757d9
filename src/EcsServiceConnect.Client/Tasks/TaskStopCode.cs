using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TaskStopCode(string Value)
{
    /// <summary>TODO</summary>
    public static TaskStopCode EssentialContainerExited => new(Names.EssentialContainerExited);

    /// <summary>TODO</summary>
    public static TaskStopCode InfrastructureHealth => new(Names.InfrastructureHealth);

    /// <summary>TODO</summary>
    public static TaskStopCode ServiceSchedulerInitiated => new(Names.ServiceSchedulerInitiated);

    /// <summary>TODO</summary>
    public static TaskStopCode SpotInterruption => new(Names.SpotInterruption);

    /// <summary>TODO</summary>
    public static TaskStopCode TaskFailedToStart => new(Names.TaskFailedToStart);

    /// <summary>TODO</summary>
    public static TaskStopCode TerminationNotice => new(Names.TerminationNotice);

    /// <summary>TODO</summary>
    public static TaskStopCode UserInitiated => new(Names.UserInitiated);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
