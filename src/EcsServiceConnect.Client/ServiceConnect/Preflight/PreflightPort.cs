using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>A port mapping of the task definition, with its path.</summary>
internal sealed record PreflightPort(string Path, string? Container, PortMapping Mapping)
{
    /// <summary>Whether the proxy passes on plain TCP and cannot distinguish requests.</summary>
    public bool IsPlainTcp => !Mapping.AppProtocol.HasValue;
}
