using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ClusterField(string Value)
{
    /// <summary>TODO</summary>
    public static ClusterField Attachments => new(Names.Attachments);

    /// <summary>TODO</summary>
    public static ClusterField Configurations => new(Names.Configurations);

    /// <summary>TODO</summary>
    public static ClusterField Settings => new(Names.Settings);

    /// <summary>TODO</summary>
    public static ClusterField Statistics => new(Names.Statistics);

    /// <summary>TODO</summary>
    public static ClusterField Tags => new(Names.Tags);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ClusterField.Attachments"/>
        public const string Attachments = "ATTACHMENTS";

        /// <inheritdoc cref="ClusterField.Configurations"/>
        public const string Configurations = "CONFIGURATIONS";

        /// <inheritdoc cref="ClusterField.Settings"/>
        public const string Settings = "SETTINGS";

        /// <inheritdoc cref="ClusterField.Statistics"/>
        public const string Statistics = "STATISTICS";

        /// <inheritdoc cref="ClusterField.Tags"/>
        public const string Tags = "TAGS";
    }
}
