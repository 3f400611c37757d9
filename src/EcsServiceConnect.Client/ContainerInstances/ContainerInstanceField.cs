using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Details that a description of container instances contains only on request.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ContainerInstanceField(string Value)
{
    /// <summary>The results of the health checks, in <see cref="ContainerInstance.HealthStatus"/>.</summary>
    public static ContainerInstanceField ContainerInstanceHealth => new(Names.ContainerInstanceHealth);

    /// <summary>The tags, in <see cref="ContainerInstance.Tags"/>.</summary>
    public static ContainerInstanceField Tags => new(Names.Tags);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ContainerInstanceField.ContainerInstanceHealth"/>
        public const string ContainerInstanceHealth = "CONTAINER_INSTANCE_HEALTH";

        /// <inheritdoc cref="ContainerInstanceField.Tags"/>
        public const string Tags = "TAGS";
    }
}
