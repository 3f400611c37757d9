using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A port mapping of the task definition, and where it stands there.</summary>
internal sealed record PreflightPort(string Path, string? Container, PortMapping Mapping)
{
    /// <summary>Plain TCP: the proxy sees no single requests.</summary>
    public bool IsPlainTcp => !Mapping.AppProtocol.HasValue;
}
