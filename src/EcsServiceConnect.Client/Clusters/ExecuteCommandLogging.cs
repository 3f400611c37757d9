using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Where the output of <c>ExecuteCommand</c> sessions is logged.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ExecuteCommandLogging(string Value)
{
    /// <summary>
    /// The <c>awslogs</c> configuration in the container's task definition is used; a container without one is not
    /// logged. The default.
    /// </summary>
    public static ExecuteCommandLogging Default => new(Names.Default);

    /// <summary>Sessions are not logged.</summary>
    public static ExecuteCommandLogging None => new(Names.None);

    /// <summary>
    /// The places in <see cref="ExecuteCommandConfiguration.LogConfiguration"/> are used, which is then required.
    /// </summary>
    public static ExecuteCommandLogging Override => new(Names.Override);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ExecuteCommandLogging.Default"/>
        public const string Default = "DEFAULT";

        /// <inheritdoc cref="ExecuteCommandLogging.None"/>
        public const string None = "NONE";

        /// <inheritdoc cref="ExecuteCommandLogging.Override"/>
        public const string Override = "OVERRIDE";
    }
}
