using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How far a resource is that ECS makes and keeps for a service.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ManagedResourceStatus(string Value)
{
    /// <summary>It is there and in use.</summary>
    public static ManagedResourceStatus Active => new(Names.Active);

    /// <summary>It was taken down and is gone.</summary>
    public static ManagedResourceStatus Deleted => new(Names.Deleted);

    /// <summary>It is being taken down.</summary>
    public static ManagedResourceStatus Deprovisioning => new(Names.Deprovisioning);

    /// <summary>It could not be made or changed; the reason is told beside.</summary>
    public static ManagedResourceStatus Failed => new(Names.Failed);

    /// <summary>It is being made.</summary>
    public static ManagedResourceStatus Provisioning => new(Names.Provisioning);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
