using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How long a Docker volume lives. The default value means absent, which the service treats as <c>task</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct Scope(string Value)
{
    /// <summary>It stays on the container instance after the task has ended, for other tasks to use.</summary>
    public static Scope Shared => new(Names.Shared);

    /// <summary>It is created when the task starts and removed when the task stops.</summary>
    public static Scope Task => new(Names.Task);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="Scope.Shared"/>
        public const string Shared = "shared";

        /// <inheritdoc cref="Scope.Task"/>
        public const string Task = "task";
    }
}
