using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether a capacity provider can be used.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct CapacityProviderStatus(string Value)
{
    /// <summary>Ready: it can be added to a cluster and run tasks.</summary>
    public static CapacityProviderStatus Active => new(Names.Active);

    /// <summary>It is being removed, and gets no new tasks.</summary>
    public static CapacityProviderStatus Deprovisioning => new(Names.Deprovisioning);

    /// <summary>It was deleted and cannot be used any more.</summary>
    public static CapacityProviderStatus Inactive => new(Names.Inactive);

    /// <summary>It is being set up and cannot be used yet.</summary>
    public static CapacityProviderStatus Provisioning => new(Names.Provisioning);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CapacityProviderStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="CapacityProviderStatus.Deprovisioning"/>
        public const string Deprovisioning = "DEPROVISIONING";

        /// <inheritdoc cref="CapacityProviderStatus.Inactive"/>
        public const string Inactive = "INACTIVE";

        /// <inheritdoc cref="CapacityProviderStatus.Provisioning"/>
        public const string Provisioning = "PROVISIONING";
    }
}
