using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether IAM decides about mounting an Amazon EFS file system. The default value means absent, which the service
/// treats as <c>DISABLED</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct EfsAuthorizationConfigIam(string Value)
{
    /// <summary>The file system is mounted without IAM authorization.</summary>
    public static EfsAuthorizationConfigIam Disabled => new(Names.Disabled);

    /// <summary>
    /// The file system is mounted with the task's IAM role. Needs transit encryption and a task role.
    /// </summary>
    public static EfsAuthorizationConfigIam Enabled => new(Names.Enabled);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="EfsAuthorizationConfigIam.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="EfsAuthorizationConfigIam.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
