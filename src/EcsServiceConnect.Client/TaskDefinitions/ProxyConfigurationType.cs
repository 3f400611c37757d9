using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A kind of proxy that a task's traffic can be sent through. The default value means absent, which the service treats
/// as <c>APPMESH</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ProxyConfigurationType(string Value)
{
    /// <summary>An AWS App Mesh (Envoy) proxy.</summary>
    public static ProxyConfigurationType Appmesh => new(Names.Appmesh);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ProxyConfigurationType.Appmesh"/>
        public const string Appmesh = "APPMESH";
    }
}
