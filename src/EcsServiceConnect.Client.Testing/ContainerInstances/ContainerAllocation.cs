using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The resources of a container instance that one container of a task holds.</summary>
internal sealed record ContainerAllocation(
    IReadOnlyList<NetworkBinding> Bindings,
    IReadOnlyList<(TransportProtocol Protocol, PortRange Ports)> HostPorts,
    IReadOnlyList<string> Gpus);
