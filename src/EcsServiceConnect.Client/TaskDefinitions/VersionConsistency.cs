using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether an image's tag is resolved once for all tasks of a deployment. The default value means absent, which the
/// service treats as <c>enabled</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct VersionConsistency(string Value)
{
    /// <summary>
    /// Each task pulls the image that the tag refers to when it starts; the tasks of a service can then run different
    /// images.
    /// </summary>
    public static VersionConsistency Disabled => new(Names.Disabled);

    /// <summary>
    /// All tasks of a deployment run the image that the tag referred to when the deployment's first task started.
    /// </summary>
    public static VersionConsistency Enabled => new(Names.Enabled);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="VersionConsistency.Disabled"/>
        public const string Disabled = "disabled";

        /// <inheritdoc cref="VersionConsistency.Enabled"/>
        public const string Enabled = "enabled";
    }
}
