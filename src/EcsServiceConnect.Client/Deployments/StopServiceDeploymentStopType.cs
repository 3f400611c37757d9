using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What becomes of a service whose deployment is stopped.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct StopServiceDeploymentStopType(string Value)
{
    /// <summary>It stays as it is, between two revisions, until it is deployed again.</summary>
    public static StopServiceDeploymentStopType Abort => new(Names.Abort);

    /// <summary>It goes back to the revision before.</summary>
    public static StopServiceDeploymentStopType Rollback => new(Names.Rollback);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="StopServiceDeploymentStopType.Abort"/>
        public const string Abort = "ABORT";

        /// <inheritdoc cref="StopServiceDeploymentStopType.Rollback"/>
        public const string Rollback = "ROLLBACK";
    }
}
