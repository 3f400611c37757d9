using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A part of a cluster's description that is returned only on request; see
/// <see cref="DescribeClustersRequest.Include"/>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ClusterField(string Value)
{
    /// <summary>
    /// Fill <see cref="Cluster.Attachments"/> and <see cref="Cluster.AttachmentsStatus"/>, the resources of capacity
    /// providers.
    /// </summary>
    public static ClusterField Attachments => new(Names.Attachments);

    /// <summary>
    /// Fill <see cref="Cluster.Configuration"/>: logging and encryption of ECS Exec, and keys of managed storage.
    /// </summary>
    public static ClusterField Configurations => new(Names.Configurations);

    /// <summary>Fill <see cref="Cluster.Settings"/>: whether Container Insights is on.</summary>
    public static ClusterField Settings => new(Names.Settings);

    /// <summary>Fill <see cref="Cluster.Statistics"/>: counts of tasks and services by launch type.</summary>
    public static ClusterField Statistics => new(Names.Statistics);

    /// <summary>Fill <see cref="Cluster.Tags"/>.</summary>
    public static ClusterField Tags => new(Names.Tags);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
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
