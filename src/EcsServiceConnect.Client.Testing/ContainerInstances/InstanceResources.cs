using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a container instance has for tasks, and what of it is left.</summary>
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

    /// <summary>The ids of the GPUs, in use or not.</summary>
    public IReadOnlyList<string> Gpus { get; }

    public IReadOnlyList<Resource> Registered { get; }

    public IReadOnlyList<Resource> Remaining
    {
        get
        {
            List<Resource> result =
            [
                Number("CPU", RemainingCpu),
                Number("MEMORY", RemainingMemory),
                Texts("PORTS", _tcp.Listed),
                Texts("PORTS_UDP", _udp.Listed),
            ];
            if (Gpus.Count > 0)
            {
                result.Add(Texts("GPU", [.. _freeGpus]));
            }

            return result;
        }
    }

    public bool IsInUse(string gpu) => !_freeGpus.Contains(gpu);

    /// <summary>What a task lacks here, as failures name it; null when there is enough.</summary>
    public string? ShortageFor(TaskNeeds needs) =>
        needs.Cpu > RemainingCpu ? PlacementReasons.Cpu
        : needs.Memory > RemainingMemory ? PlacementReasons.Memory
        : !_tcp.HasRoomFor(needs.TcpPorts, needs.ChosenPorts) || !_udp.HasRoomFor(needs.UdpPorts, needs.ChosenPorts)
            ? PlacementReasons.Ports
        : needs.Gpus > _freeGpus.Count ? PlacementReasons.Gpu
        : null;

    /// <summary>Takes what a task needs, which must be there; what its containers got is answered, in their order.</summary>
    public IReadOnlyList<ContainerHold> Take(TaskNeeds needs, TaskDefinition definition)
    {
        RemainingCpu -= (int)needs.Cpu;
        RemainingMemory -= (int)needs.Memory;
        return [.. definition.ContainerDefinitions.Select(container => Take(container, definition.NetworkMode))];
    }

    public void GiveBack(TaskNeeds needs, IReadOnlyList<ContainerHold> holds)
    {
        RemainingCpu += (int)needs.Cpu;
        RemainingMemory += (int)needs.Memory;
        foreach (var hold in holds)
        {
            _freeGpus.UnionWith(hold.Gpus);
            foreach (var (protocol, ports) in hold.HostPorts)
            {
                PortsOf(protocol).Release(ports);
            }
        }
    }

    private ContainerHold Take(ContainerDefinition container, NetworkMode mode)
    {
        string[] gpus = [.. _freeGpus.Take(TaskNeeds.GpusOf(container))];
        _freeGpus.ExceptWith(gpus);
        var bindings = new List<NetworkBinding>();
        var held = new List<(TransportProtocol Protocol, PortRange Ports)>();
        foreach (var mapping in mode == NetworkMode.Bridge || mode == NetworkMode.Host ? container.PortMappings ?? [] : [])
        {
            var inside = PortRange.Of(mapping);
            var outside = TakePorts(mapping, inside, mode);
            held.Add((mapping.Protocol, outside));
            bindings.Add(Binding(mapping, inside, outside));
        }

        return new ContainerHold(bindings, held, gpus);
    }

    private PortRange TakePorts(PortMapping mapping, PortRange inside, NetworkMode mode)
    {
        var ports = PortsOf(mapping.Protocol);
        if (mode == NetworkMode.Bridge && mapping.HostPort is null or 0)
        {
            return ports.TakeChosen(inside.Length);
        }

        var named = mode == NetworkMode.Host ? inside : new PortRange(mapping.HostPort!.Value, 1);
        ports.TakeNamed(named);
        return named;
    }

    private HostPorts PortsOf(TransportProtocol protocol) => protocol == TransportProtocol.Udp ? _udp : _tcp;

    private static NetworkBinding Binding(PortMapping mapping, PortRange inside, PortRange outside) => mapping.ContainerPort is { } port
        ? new NetworkBinding { BindIP = "0.0.0.0", Protocol = mapping.Protocol, ContainerPort = port, HostPort = outside.First }
        : new NetworkBinding
        {
            BindIP = "0.0.0.0",
            Protocol = mapping.Protocol,
            ContainerPortRange = inside.ToString(),
            HostPortRange = outside.ToString(),
        };

    private static Resource Number(string name, int value) =>
        new() { Name = name, Type = Integer, IntegerValue = value, LongValue = 0, DoubleValue = 0 };

    private static Resource Texts(string name, IReadOnlyList<string> values) =>
        new() { Name = name, Type = StringSet, StringSetValue = values, IntegerValue = 0, LongValue = 0, DoubleValue = 0 };
}
