using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The ports of one protocol on a container instance: fixed ones, reserved or requested by tasks, and dynamic ones.</summary>
internal sealed class HostPorts(IEnumerable<int> reserved)
{
    private const int FirstDynamicPort = 32768;
    private const int LastDynamicPort = 60999;

    /// <summary>The maximum number of fixed ports.</summary>
    private const int MaxFixedPorts = 100;

    private readonly SortedSet<int> _fixed = [.. reserved];
    private readonly HashSet<int> _dynamic = [];

    /// <summary>The fixed ports as resources list them.</summary>
    public IReadOnlyList<string> Listed => [.. _fixed.Select(static port => port.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Whether the fixed ports are free, and enough consecutive dynamic ones for any way of allocating them.</summary>
    public bool HasRoomFor(IReadOnlyList<int> fixedPorts, long dynamicCount) =>
        fixedPorts.All(IsFree)
        && (fixedPorts.Count == 0 || _fixed.Count + fixedPorts.Count <= MaxFixedPorts)
        && Find(dynamicCount) is not null;

    public void AllocateFixed(PortRange ports) => _fixed.UnionWith(ports.Ports);

    /// <summary>Allocates the first free consecutive ports, which must be available.</summary>
    public PortRange AllocateDynamic(int length)
    {
        var ports = new PortRange(Find(length)!.Value, length);
        _dynamic.UnionWith(ports.Ports);
        return ports;
    }

    public void Release(PortRange ports)
    {
        foreach (var port in ports.Ports)
        {
            if (!_dynamic.Remove(port))
            {
                _fixed.Remove(port);
            }
        }
    }

    private int? Find(long length)
    {
        var free = 0L;
        for (var port = FirstDynamicPort; port <= LastDynamicPort; port++)
        {
            if (free == length)
            {
                return (int)(port - length);
            }

            free = IsFree(port) ? free + 1 : 0;
        }

        return null;
    }

    private bool IsFree(int port) => !_fixed.Contains(port) && !_dynamic.Contains(port);
}
