using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether managed instances get the tags of their capacity provider.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct PropagateMITags(string Value)
{
    /// <summary>
    /// Every instance that is started gets the tags of the capacity provider, so that costs can be attributed.
    /// </summary>
    public static PropagateMITags CapacityProvider => new(Names.CapacityProvider);

    /// <summary>Instances get no tags of the capacity provider.</summary>
    public static PropagateMITags None => new(Names.None);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PropagateMITags.CapacityProvider"/>
        public const string CapacityProvider = "CAPACITY_PROVIDER";

        /// <inheritdoc cref="PropagateMITags.None"/>
        public const string None = "NONE";
    }
}
