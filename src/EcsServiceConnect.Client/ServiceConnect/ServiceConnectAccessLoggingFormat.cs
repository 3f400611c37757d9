using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The form of a line in the Service Connect proxy's access log.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceConnectAccessLoggingFormat(string Value)
{
    /// <summary>Each line is a JSON object, so that log tools can filter and count by member.</summary>
    public static ServiceConnectAccessLoggingFormat Json => new(Names.Json);

    /// <summary>Each line is plain text, easier to read by eye and harder to query.</summary>
    public static ServiceConnectAccessLoggingFormat Text => new(Names.Text);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceConnectAccessLoggingFormat.Json"/>
        public const string Json = "JSON";

        /// <inheritdoc cref="ServiceConnectAccessLoggingFormat.Text"/>
        public const string Text = "TEXT";
    }
}
