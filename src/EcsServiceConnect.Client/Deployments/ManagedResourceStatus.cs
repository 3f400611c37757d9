using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The state of a resource that ECS creates and manages for a service.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ManagedResourceStatus(string Value)
{
    /// <summary>The resource exists and is in use.</summary>
    public static ManagedResourceStatus Active => new(Names.Active);

    /// <summary>The resource has been removed.</summary>
    public static ManagedResourceStatus Deleted => new(Names.Deleted);

    /// <summary>The resource is being removed.</summary>
    public static ManagedResourceStatus Deprovisioning => new(Names.Deprovisioning);

    /// <summary>The resource could not be created, changed or removed; the status reason explains why.</summary>
    public static ManagedResourceStatus Failed => new(Names.Failed);

    /// <summary>The resource is being created.</summary>
    public static ManagedResourceStatus Provisioning => new(Names.Provisioning);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ManagedResourceStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="ManagedResourceStatus.Deleted"/>
        public const string Deleted = "DELETED";

        /// <inheritdoc cref="ManagedResourceStatus.Deprovisioning"/>
        public const string Deprovisioning = "DEPROVISIONING";

        /// <inheritdoc cref="ManagedResourceStatus.Failed"/>
        public const string Failed = "FAILED";

        /// <inheritdoc cref="ManagedResourceStatus.Provisioning"/>
        public const string Provisioning = "PROVISIONING";
    }
}
