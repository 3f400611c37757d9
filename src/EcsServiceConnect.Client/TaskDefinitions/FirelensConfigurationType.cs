using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The program that routes a task's logs. The default value means absent.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct FirelensConfigurationType(string Value)
{
    /// <summary>Fluent Bit: the smaller of the two, for which AWS maintains an image.</summary>
    public static FirelensConfigurationType Fluentbit => new(Names.Fluentbit);

    /// <summary>Fluentd: the larger one, with more plugins.</summary>
    public static FirelensConfigurationType Fluentd => new(Names.Fluentd);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="FirelensConfigurationType.Fluentbit"/>
        public const string Fluentbit = "fluentbit";

        /// <inheritdoc cref="FirelensConfigurationType.Fluentd"/>
        public const string Fluentd = "fluentd";
    }
}
