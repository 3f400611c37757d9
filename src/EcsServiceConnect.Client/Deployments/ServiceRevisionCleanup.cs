using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceRevisionCleanup(string Value)
{
    /// <summary>TODO</summary>
    public static ServiceRevisionCleanup Blocking => new(Names.Blocking);

    /// <summary>TODO</summary>
    public static ServiceRevisionCleanup Deferred => new(Names.Deferred);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceRevisionCleanup.Blocking"/>
        public const string Blocking = "BLOCKING";

        /// <inheritdoc cref="ServiceRevisionCleanup.Deferred"/>
        public const string Deferred = "DEFERRED";
    }
}
