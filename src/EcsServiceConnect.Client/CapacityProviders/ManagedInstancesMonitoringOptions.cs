using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How often the metrics of managed instances reach Amazon CloudWatch.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ManagedInstancesMonitoringOptions(string Value)
{
    /// <summary>EC2's basic monitoring, with values every five minutes for most metrics. The default.</summary>
    public static ManagedInstancesMonitoringOptions Basic => new(Names.Basic);

    /// <summary>EC2's detailed monitoring, with values every minute; CloudWatch charges for it.</summary>
    public static ManagedInstancesMonitoringOptions Detailed => new(Names.Detailed);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ManagedInstancesMonitoringOptions.Basic"/>
        public const string Basic = "BASIC";

        /// <inheritdoc cref="ManagedInstancesMonitoringOptions.Detailed"/>
        public const string Detailed = "DETAILED";
    }
}
