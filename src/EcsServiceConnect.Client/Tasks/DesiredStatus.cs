using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The state that ECS wants a task to reach, as a filter of <see cref="ListTasksRequest"/>.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DesiredStatus(string Value)
{
    /// <summary>Accepted as a filter, but matches nothing: ECS never wants a task to stay pending.</summary>
    public static DesiredStatus Pending => new(Names.Pending);

    /// <summary>Tasks that are to run, whatever state they have reached; those still starting are included.</summary>
    public static DesiredStatus Running => new(Names.Running);

    /// <summary>
    /// Tasks that are to stop or have stopped; a stopped task is listed for about an hour.
    /// </summary>
    public static DesiredStatus Stopped => new(Names.Stopped);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DesiredStatus.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="DesiredStatus.Running"/>
        public const string Running = "RUNNING";

        /// <inheritdoc cref="DesiredStatus.Stopped"/>
        public const string Stopped = "STOPPED";
    }
}
