using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a container of a task holds of its container instance.</summary>
internal sealed record ContainerAllocation(
    IReadOnlyList<NetworkBinding> Bindings,
    IReadOnlyList<(TransportProtocol Protocol, PortRange Ports)> HostPorts,
    IReadOnlyList<string> Gpus);
