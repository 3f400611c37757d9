using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Who manages a service and the resources around it.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ResourceManagementType(string Value)
{
    /// <summary>You do: an ordinary service.</summary>
    public static ResourceManagementType Customer => new(Names.Customer);

    /// <summary>
    /// ECS does: a service that was created in Express Mode, with the load balancer and scaling that belong to it.
    /// </summary>
    public static ResourceManagementType Ecs => new(Names.Ecs);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ResourceManagementType.Customer"/>
        public const string Customer = "CUSTOMER";

        /// <inheritdoc cref="ResourceManagementType.Ecs"/>
        public const string Ecs = "ECS";
    }
}
