using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The processes that the containers of a task see. The default value means absent: each container sees its own alone.
/// Not for Windows containers.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct PidMode(string Value)
{
    /// <summary>
    /// All processes of the container instance, shared by every task there with this mode. It weakens isolation; Not
    /// supported on Fargate.
    /// </summary>
    public static PidMode Host => new(Names.Host);

    /// <summary>
    /// Those of all containers of the task. The only mode on Fargate, from Linux platform version 1.4.0; a sidecar can
    /// watch the application with it.
    /// </summary>
    public static PidMode Task => new(Names.Task);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PidMode.Host"/>
        public const string Host = "host";

        /// <inheritdoc cref="PidMode.Task"/>
        public const string Task = "task";
    }
}
