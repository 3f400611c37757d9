using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AssignPublicIp(string Value)
{
    /// <summary>TODO</summary>
    public static AssignPublicIp Disabled => new(Names.Disabled);

    /// <summary>TODO</summary>
    public static AssignPublicIp Enabled => new(Names.Enabled);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AssignPublicIp.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="AssignPublicIp.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
