using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Which revisions of each family a list of daemon task definitions contains. The default value means absent: all of
/// them.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DaemonTaskDefinitionRevisionFilter(string Value)
{
    /// <summary>Only the revision of each family that was registered last.</summary>
    public static DaemonTaskDefinitionRevisionFilter LastRegistered => new(Names.LastRegistered);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DaemonTaskDefinitionRevisionFilter.LastRegistered"/>
        public const string LastRegistered = "LAST_REGISTERED";
    }
}
