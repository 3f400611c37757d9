using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The inter-process communication resources (shared memory, semaphores, message queues) that the containers of a task
/// see. The default value means absent: the Docker daemon's setting on the instance holds. Not for Windows containers
/// or Fargate.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct IpcMode(string Value)
{
    /// <summary>
    /// Those of the container instance, shared by all tasks there with this mode. System controls of the IPC namespace
    /// cannot be set then. It weakens isolation.
    /// </summary>
    public static IpcMode Host => new(Names.Host);

    /// <summary>Each container has its own.</summary>
    public static IpcMode None => new(Names.None);

    /// <summary>
    /// Those of the task, shared by all its containers. System controls of the IPC namespace then apply to all of them.
    /// </summary>
    public static IpcMode Task => new(Names.Task);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="IpcMode.Host"/>
        public const string Host = "host";

        /// <inheritdoc cref="IpcMode.None"/>
        public const string None = "none";

        /// <inheritdoc cref="IpcMode.Task"/>
        public const string Task = "task";
    }
}
