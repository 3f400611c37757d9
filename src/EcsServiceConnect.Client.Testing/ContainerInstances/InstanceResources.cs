using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The resources of a container instance, registered and remaining.</summary>
internal sealed class InstanceResources
{
    private const string Integer = "INTEGER";
    private const string StringSet = "STRINGSET";

    private readonly HostPorts _tcp;
    private readonly HostPorts _udp;
    private readonly SortedSet<string> _freeGpus;

    public InstanceResources(int cpu, int memory, IReadOnlyList<int> tcpPorts, IReadOnlyList<int> udpPorts, IReadOnlyList<string> gpus)
    {
        (RemainingCpu, RemainingMemory) = (cpu, memory);
        _tcp = new HostPorts(tcpPorts);
        _udp = new HostPorts(udpPorts);
        _freeGpus = new SortedSet<string>(gpus, StringComparer.Ordinal);
        Gpus = gpus;
        Registered = Remaining;
    }

    public int RemainingCpu { get; private set; }

    public int RemainingMemory { get; private set; }

    /// <summary>The ids of all GPUs.</summary>
    public IReadOnlyList<string> Gpus { get; }

    public IReadOnlyList<Resource> Registered { get; }

    public IReadOnlyList<Resource> Remaining
    {
        get
        {
            List<Resource> result =
            [
                CreateInteger("CPU", RemainingCpu),
                CreateInteger("MEMORY", RemainingMemory),
                CreateStringSet("PORTS", _tcp.Listed),
                CreateStringSet("PORTS_UDP", _udp.Listed),
            ];
            if (Gpus.Count > 0)
            {
                result.Add(CreateStringSet("GPU", [.. _freeGpus]));
            }

            return result;
        }
    }

    public bool IsInUse(string gpu) => !_freeGpus.Contains(gpu);

    /// <summary>Finds the resource that is short for a task; null if there is enough of each.</summary>
    public string? FindShortage(TaskRequirements requirements) =>
        requirements.Cpu > RemainingCpu ? PlacementReasons.Cpu
        : requirements.Memory > RemainingMemory ? PlacementReasons.Memory
        : !_tcp.HasRoomFor(requirements.TcpPorts, requirements.DynamicPortCount) || !_udp.HasRoomFor(requirements.UdpPorts, requirements.DynamicPortCount)
            ? PlacementReasons.Ports
        : requirements.Gpus > _freeGpus.Count ? PlacementReasons.Gpu
        : null;

    /// <summary>Allocates the resources of a task, which must be available, and returns the part of each container.</summary>
    public IReadOnlyList<ContainerAllocation> Allocate(TaskRequirements requirements, TaskDefinition definition)
    {
        RemainingCpu -= (int)requirements.Cpu;
        RemainingMemory -= (int)requirements.Memory;
        var mode = NetworkModeResolver.Resolve(definition);
        return [.. definition.ContainerDefinitions.Select(container => Allocate(container, mode))];
    }

    public void Release(TaskRequirements requirements, IReadOnlyList<ContainerAllocation> allocations)
    {
        RemainingCpu += (int)requirements.Cpu;
        RemainingMemory += (int)requirements.Memory;
        foreach (var hold in allocations)
        {
            _freeGpus.UnionWith(hold.Gpus);
            foreach (var (protocol, ports) in hold.HostPorts)
            {
                GetPorts(protocol).Release(ports);
            }
        }
    }

    private ContainerAllocation Allocate(ContainerDefinition container, NetworkMode mode)
    {
        string[] gpus = [.. _freeGpus.Take(TaskRequirements.GetGpuCount(container))];
        _freeGpus.ExceptWith(gpus);
        var bindings = new List<NetworkBinding>();
        var held = new List<(TransportProtocol Protocol, PortRange Ports)>();
        foreach (var mapping in mode == NetworkMode.Bridge || mode == NetworkMode.Host ? container.PortMappings ?? [] : [])
        {
            var inside = PortRange.Create(mapping);
            var outside = AllocatePorts(mapping, inside, mode);
            held.Add((mapping.Protocol, outside));
            bindings.Add(CreateBinding(mapping, inside, outside));
        }

        return new ContainerAllocation(bindings, held, gpus);
    }

    private PortRange AllocatePorts(PortMapping mapping, PortRange inside, NetworkMode mode)
    {
        var ports = GetPorts(mapping.Protocol);
        if (mode == NetworkMode.Bridge && mapping.HostPort is null or 0)
        {
            return ports.AllocateDynamic(inside.Length);
        }

        var named = mode == NetworkMode.Host ? inside : new PortRange(mapping.HostPort!.Value, 1);
        ports.AllocateFixed(named);
        return named;
    }

    private HostPorts GetPorts(TransportProtocol protocol) => protocol == TransportProtocol.Udp ? _udp : _tcp;

    private static NetworkBinding CreateBinding(PortMapping mapping, PortRange inside, PortRange outside) => mapping.ContainerPort is { } port
        ? new NetworkBinding { BindIP = "0.0.0.0", Protocol = mapping.Protocol, ContainerPort = port, HostPort = outside.First }
        : new NetworkBinding
        {
            BindIP = "0.0.0.0",
            Protocol = mapping.Protocol,
            ContainerPortRange = inside.ToString(),
            HostPortRange = outside.ToString(),
        };

    private static Resource CreateInteger(string name, int value) =>
        new() { Name = name, Type = Integer, IntegerValue = value, LongValue = 0, DoubleValue = 0 };

    private static Resource CreateStringSet(string name, IReadOnlyList<string> values) =>
        new() { Name = name, Type = StringSet, StringSetValue = values, IntegerValue = 0, LongValue = 0, DoubleValue = 0 };
}
