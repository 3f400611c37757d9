using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether the network interface of a task gets a public IP address.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AssignPublicIp(string Value)
{
    /// <summary>
    /// No public address. To pull images and reach AWS, the subnets then need a NAT gateway or VPC endpoints.
    /// </summary>
    public static AssignPublicIp Disabled => new(Names.Disabled);

    /// <summary>
    /// A public address from the subnet's VPC. Only for Fargate, and only of use in a subnet that routes to an
    /// internet gateway.
    /// </summary>
    public static AssignPublicIp Enabled => new(Names.Enabled);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AssignPublicIp.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="AssignPublicIp.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
