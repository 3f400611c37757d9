using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The kind of resource that an <see cref="EbsTagSpecification"/> tags.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct EbsResourceType(string Value)
{
    /// <summary>The EBS volume that ECS makes for the task.</summary>
    public static EbsResourceType Volume => new(Names.Volume);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="EbsResourceType.Volume"/>
        public const string Volume = "volume";
    }
}
