using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The kind of resource that has an attribute.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TargetType(string Value)
{
    /// <summary>A container instance: a machine that is registered with a cluster.</summary>
    public static TargetType ContainerInstance => new(Names.ContainerInstance);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TargetType.ContainerInstance"/>
        public const string ContainerInstance = "container-instance";
    }
}
