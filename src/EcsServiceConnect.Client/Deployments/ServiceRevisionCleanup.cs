using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether a rolling update that completes early removes the tasks of the old revision before or after it completes.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceRevisionCleanup(string Value)
{
    /// <summary>
    /// First the old tasks are removed, then the deployment completes. A rollback by circuit breaker or alarms stays
    /// possible until then.
    /// </summary>
    public static ServiceRevisionCleanup Blocking => new(Names.Blocking);

    /// <summary>
    /// The deployment completes first; ECS removes the old tasks in the background and keeps trying for up to two
    /// weeks. Suits tasks with long connections or scale-in protection. Until then tasks of both revisions run.
    /// </summary>
    public static ServiceRevisionCleanup Deferred => new(Names.Deferred);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceRevisionCleanup.Blocking"/>
        public const string Blocking = "BLOCKING";

        /// <inheritdoc cref="ServiceRevisionCleanup.Deferred"/>
        public const string Deferred = "DEFERRED";
    }
}
