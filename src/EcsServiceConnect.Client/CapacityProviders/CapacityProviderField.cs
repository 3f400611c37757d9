using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A part of the description of a capacity provider that is returned only on request.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct CapacityProviderField(string Value)
{
    /// <summary>The tags of each capacity provider, in <see cref="CapacityProvider.Tags"/>.</summary>
    public static CapacityProviderField Tags => new(Names.Tags);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CapacityProviderField.Tags"/>
        public const string Tags = "TAGS";
    }
}
