using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A part of a service's description that is returned only on request; see
/// <see cref="DescribeServicesRequest.Include"/>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceField(string Value)
{
    /// <summary>Fill <see cref="Service.Tags"/>.</summary>
    public static ServiceField Tags => new(Names.Tags);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceField.Tags"/>
        public const string Tags = "TAGS";
    }
}
