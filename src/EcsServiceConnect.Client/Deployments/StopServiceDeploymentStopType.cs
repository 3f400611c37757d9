using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What becomes of a service whose deployment is stopped.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct StopServiceDeploymentStopType(string Value)
{
    /// <summary>
    /// The deployment is only stopped; nothing is rolled back. The API has this value, but its documentation names only
    /// <see cref="Rollback"/> as valid, so the service may reject it.
    /// </summary>
    public static StopServiceDeploymentStopType Abort => new(Names.Abort);

    /// <summary>The service is rolled back to its previous revision.</summary>
    public static StopServiceDeploymentStopType Rollback => new(Names.Rollback);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="StopServiceDeploymentStopType.Abort"/>
        public const string Abort = "ABORT";

        /// <inheritdoc cref="StopServiceDeploymentStopType.Rollback"/>
        public const string Rollback = "ROLLBACK";
    }
}
