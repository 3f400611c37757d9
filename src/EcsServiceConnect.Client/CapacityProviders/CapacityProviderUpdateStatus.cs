using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How far the latest creation, change or deletion of a capacity provider is.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct CapacityProviderUpdateStatus(string Value)
{
    /// <summary>The creation has ended well; the provider can be used once its status is <c>ACTIVE</c>.</summary>
    public static CapacityProviderUpdateStatus CreateComplete => new(Names.CreateComplete);

    /// <summary>The creation failed; <see cref="CapacityProvider.UpdateStatusReason"/> has the reason.</summary>
    public static CapacityProviderUpdateStatus CreateFailed => new(Names.CreateFailed);

    /// <summary>The creation is in progress; describe the provider again later.</summary>
    public static CapacityProviderUpdateStatus CreateInProgress => new(Names.CreateInProgress);

    /// <summary>The deletion has ended well; the provider is <c>INACTIVE</c>.</summary>
    public static CapacityProviderUpdateStatus DeleteComplete => new(Names.DeleteComplete);

    /// <summary>
    /// The provider could not be deleted; <see cref="CapacityProvider.UpdateStatusReason"/> has the reason.
    /// </summary>
    public static CapacityProviderUpdateStatus DeleteFailed => new(Names.DeleteFailed);

    /// <summary>The deletion is in progress; describe the provider again later.</summary>
    public static CapacityProviderUpdateStatus DeleteInProgress => new(Names.DeleteInProgress);

    /// <summary>The change has ended well and holds for new instances.</summary>
    public static CapacityProviderUpdateStatus UpdateComplete => new(Names.UpdateComplete);

    /// <summary>The change failed; <see cref="CapacityProvider.UpdateStatusReason"/> has the reason.</summary>
    public static CapacityProviderUpdateStatus UpdateFailed => new(Names.UpdateFailed);

    /// <summary>The change is in progress; describe the provider again later.</summary>
    public static CapacityProviderUpdateStatus UpdateInProgress => new(Names.UpdateInProgress);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CapacityProviderUpdateStatus.CreateComplete"/>
        public const string CreateComplete = "CREATE_COMPLETE";

        /// <inheritdoc cref="CapacityProviderUpdateStatus.CreateFailed"/>
        public const string CreateFailed = "CREATE_FAILED";

        /// <inheritdoc cref="CapacityProviderUpdateStatus.CreateInProgress"/>
        public const string CreateInProgress = "CREATE_IN_PROGRESS";

        /// <inheritdoc cref="CapacityProviderUpdateStatus.DeleteComplete"/>
        public const string DeleteComplete = "DELETE_COMPLETE";

        /// <inheritdoc cref="CapacityProviderUpdateStatus.DeleteFailed"/>
        public const string DeleteFailed = "DELETE_FAILED";

        /// <inheritdoc cref="CapacityProviderUpdateStatus.DeleteInProgress"/>
        public const string DeleteInProgress = "DELETE_IN_PROGRESS";

        /// <inheritdoc cref="CapacityProviderUpdateStatus.UpdateComplete"/>
        public const string UpdateComplete = "UPDATE_COMPLETE";

        /// <inheritdoc cref="CapacityProviderUpdateStatus.UpdateFailed"/>
        public const string UpdateFailed = "UPDATE_FAILED";

        /// <inheritdoc cref="CapacityProviderUpdateStatus.UpdateInProgress"/>
        public const string UpdateInProgress = "UPDATE_IN_PROGRESS";
    }
}
