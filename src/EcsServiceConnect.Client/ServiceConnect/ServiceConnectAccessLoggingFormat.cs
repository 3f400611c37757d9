using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceConnectAccessLoggingFormat(string Value)
{
    /// <summary>TODO</summary>
    public static ServiceConnectAccessLoggingFormat Json => new(Names.Json);

    /// <summary>TODO</summary>
    public static ServiceConnectAccessLoggingFormat Text => new(Names.Text);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceConnectAccessLoggingFormat.Json"/>
        public const string Json = "JSON";

        /// <inheritdoc cref="ServiceConnectAccessLoggingFormat.Text"/>
        public const string Text = "TEXT";
    }
}
