using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The kind of a <see cref="ClusterSetting"/>.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ClusterSettingName(string Value)
{
    /// <summary>
    /// Whether CloudWatch Container Insights collects metrics of the cluster; values are <c>enhanced</c>,
    /// <c>enabled</c> and <c>disabled</c>. Collected metrics are charged by CloudWatch.
    /// </summary>
    public static ClusterSettingName ContainerInsights => new(Names.ContainerInsights);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ClusterSettingName.ContainerInsights"/>
        public const string ContainerInsights = "containerInsights";
    }
}
