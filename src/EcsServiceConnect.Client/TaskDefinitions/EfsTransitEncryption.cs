using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether data on the way between the task's host and Amazon EFS is encrypted. The default value means absent, which
/// the service treats as <c>DISABLED</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct EfsTransitEncryption(string Value)
{
    /// <summary>Data travels unencrypted inside the VPC. Excludes access points and IAM authorization.</summary>
    public static EfsTransitEncryption Disabled => new(Names.Disabled);

    /// <summary>Data travels over TLS. Required for access points and IAM authorization.</summary>
    public static EfsTransitEncryption Enabled => new(Names.Enabled);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="EfsTransitEncryption.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="EfsTransitEncryption.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
