using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>In which way a task of a daemon failed to start.</summary>
/// <param name="Value">The value in the event, known or not.</param>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-events.html</remarks>
[EcsEnum]
public readonly partial record struct DaemonTaskFailureType(string Value)
{
    /// <summary>The task was created, but never ran: an image could not be pulled, an essential container ended, or a health check failed.</summary>
    public static DaemonTaskFailureType TaskFailedToRun => new(Names.TaskFailedToRun);

    /// <summary>The task was not created: the container instance lacks a resource.</summary>
    public static DaemonTaskFailureType TaskCreationFailed => new(Names.TaskCreationFailed);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonTaskFailureType.TaskFailedToRun"/>
        public const string TaskFailedToRun = "TASK_FAILED_TO_RUN";

        /// <inheritdoc cref="DaemonTaskFailureType.TaskCreationFailed"/>
        public const string TaskCreationFailed = "TASK_CREATION_FAILED";
    }
}
