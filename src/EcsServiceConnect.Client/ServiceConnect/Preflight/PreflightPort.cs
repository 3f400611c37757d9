using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>A port mapping of the task definition, with its path.</summary>
internal sealed record PreflightPort(string Path, string? Container, PortMapping Mapping)
{
    private const int MaxPort = 65535;

    /// <summary>Whether the proxy passes on plain TCP and cannot distinguish requests.</summary>
    public bool IsPlainTcp => !Mapping.AppProtocol.HasValue;

    /// <summary>The protocol, with its default.</summary>
    public TransportProtocol Protocol => Mapping.Protocol.HasValue ? Mapping.Protocol : TransportProtocol.Tcp;

    /// <summary>The first and the last port of the container; null if the mapping states none that is valid.</summary>
    public (int First, int Last)? ContainerPorts => (Mapping.ContainerPort, Mapping.ContainerPortRange) switch
    {
        ({ } port, null) when IsPort(port) => (port, port),
        (null, { } range) => ParseRange(range),
        _ => null,
    };

    private static (int First, int Last)? ParseRange(string range) =>
        range.Split('-') is [var start, var end] && TryParse(start, out var first) && TryParse(end, out var last) && first < last
            ? (first, last)
            : null;

    private static bool TryParse(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && IsPort(port);

    private static bool IsPort(int port) => port is >= 1 and <= MaxPort;
}
