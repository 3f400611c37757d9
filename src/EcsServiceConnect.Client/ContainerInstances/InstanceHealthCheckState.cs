using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What a check of a container instance found.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct InstanceHealthCheckState(string Value)
{
    /// <summary>
    /// It does not work as it should. A managed instance is replaced, where its capacity provider has that switched
    /// on.
    /// </summary>
    public static InstanceHealthCheckState Impaired => new(Names.Impaired);

    /// <summary>It was begun, and has no result yet.</summary>
    public static InstanceHealthCheckState Initializing => new(Names.Initializing);

    /// <summary>There is too little to judge by.</summary>
    public static InstanceHealthCheckState InsufficientData => new(Names.InsufficientData);

    /// <summary>It works as it should.</summary>
    public static InstanceHealthCheckState Ok => new(Names.Ok);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="InstanceHealthCheckState.Impaired"/>
        public const string Impaired = "IMPAIRED";

        /// <inheritdoc cref="InstanceHealthCheckState.Initializing"/>
        public const string Initializing = "INITIALIZING";

        /// <inheritdoc cref="InstanceHealthCheckState.InsufficientData"/>
        public const string InsufficientData = "INSUFFICIENT_DATA";

        /// <inheritdoc cref="InstanceHealthCheckState.Ok"/>
        public const string Ok = "OK";
    }
}
