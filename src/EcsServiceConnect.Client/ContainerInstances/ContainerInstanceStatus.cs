using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The state of a container instance, to filter a listing by or to set. Requests can set only <see cref="Active"/> and
/// <see cref="Draining"/>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ContainerInstanceStatus(string Value)
{
    /// <summary>It gets new tasks, as long as its agent is connected.</summary>
    public static ContainerInstanceStatus Active => new(Names.Active);

    /// <summary>It is being removed from the cluster.</summary>
    public static ContainerInstanceStatus Deregistering => new(Names.Deregistering);

    /// <summary>
    /// It gets no new tasks. Those of services are stopped and replaced on other instances; others run to their end.
    /// </summary>
    public static ContainerInstanceStatus Draining => new(Names.Draining);

    /// <summary>It is being prepared and will join the cluster.</summary>
    public static ContainerInstanceStatus Registering => new(Names.Registering);

    /// <summary>It could not join the cluster. <see cref="ContainerInstance.StatusReason"/> has the reason.</summary>
    public static ContainerInstanceStatus RegistrationFailed => new(Names.RegistrationFailed);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ContainerInstanceStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="ContainerInstanceStatus.Deregistering"/>
        public const string Deregistering = "DEREGISTERING";

        /// <inheritdoc cref="ContainerInstanceStatus.Draining"/>
        public const string Draining = "DRAINING";

        /// <inheritdoc cref="ContainerInstanceStatus.Registering"/>
        public const string Registering = "REGISTERING";

        /// <inheritdoc cref="ContainerInstanceStatus.RegistrationFailed"/>
        public const string RegistrationFailed = "REGISTRATION_FAILED";
    }
}
