using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The resources that a task takes of a container instance. Dynamic ports are only counted.</summary>
internal sealed record TaskRequirements(
    long Cpu, long Memory, long Gpus, IReadOnlyList<int> TcpPorts, IReadOnlyList<int> UdpPorts, long DynamicPortCount)
{
    public static TaskRequirements Create(TaskDefinition definition, TaskOverride? overrides)
    {
        var containers = definition.ContainerDefinitions;
        ContainerOverride? Change(ContainerDefinition container) =>
            overrides?.ContainerOverrides?.FirstOrDefault(candidate => candidate.Name == container.Name);

        var mode = NetworkModeResolver.Resolve(definition);
        var mappings = containers.SelectMany(static container => container.PortMappings ?? []).ToList();
        return new TaskRequirements(
            TaskSizeParser.ParseCpu(overrides?.Cpu ?? definition.Cpu)
                ?? containers.Sum(container => Math.Max(0L, Change(container)?.Cpu ?? container.Cpu ?? 0)),
            TaskSizeParser.ParseMemory(overrides?.Memory ?? definition.Memory)
                ?? containers.Sum(container => GetMemory(container, Change(container))),
            containers.Sum(static container => (long)GetGpuCount(container)),
            GetFixedPorts(mappings, TransportProtocol.Tcp, mode),
            GetFixedPorts(mappings, TransportProtocol.Udp, mode),
            mode == NetworkMode.Bridge
                ? mappings.Where(static mapping => mapping.HostPort is null or 0).Sum(static mapping => (long)PortRange.Create(mapping).Length)
                : 0);
    }

    /// <summary>Gets the number of GPUs that a container requests.</summary>
    public static int GetGpuCount(ContainerDefinition container)
    {
        var asked = container.ResourceRequirements?.FirstOrDefault(static requirement => requirement.Type == ResourceType.Gpu)?.Value;
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
    }

    /// <summary>Gets the memory that is reserved for a container: its reservation, or else its limit.</summary>
    private static long GetMemory(ContainerDefinition container, ContainerOverride? change) => Math.Max(
        0L, change?.MemoryReservation ?? container.MemoryReservation ?? change?.Memory ?? container.Memory ?? 0);

    private static List<int> GetFixedPorts(IEnumerable<PortMapping> mappings, TransportProtocol protocol, NetworkMode mode) =>
        mode != NetworkMode.Bridge && mode != NetworkMode.Host
            ? []
            :
            [
                .. mappings
                    .Where(mapping => mapping.Protocol == protocol && (mode == NetworkMode.Host || mapping.HostPort > 0))
                    .SelectMany(mapping => mode == NetworkMode.Host ? PortRange.Create(mapping).Ports : [mapping.HostPort!.Value])
                    .Distinct(),
            ];
}
