using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The ports of one protocol on a container instance: those reserved or named by tasks, and those the host chose.</summary>
internal sealed class HostPorts(IEnumerable<int> reserved)
{
    private const int FirstDynamicPort = 32768;
    private const int LastDynamicPort = 60999;

    /// <summary>How many ports can be reserved or named at a time.</summary>
    private const int MaxFixedPorts = 100;

    private readonly SortedSet<int> _fixed = [.. reserved];
    private readonly HashSet<int> _dynamic = [];

    /// <summary>As resources list them; ports that the host chose are not among them.</summary>
    public IReadOnlyList<string> Listed => [.. _fixed.Select(static port => port.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Whether named ports are free, and as many more in a row: however these are asked for one by one, they are found.</summary>
    public bool HasRoomFor(IReadOnlyList<int> fixedPorts, long dynamicCount) =>
        fixedPorts.All(IsFree)
        && (fixedPorts.Count == 0 || _fixed.Count + fixedPorts.Count <= MaxFixedPorts)
        && Find(dynamicCount) is not null;

    public void AllocateFixed(PortRange ports) => _fixed.UnionWith(ports.Ports);

    /// <summary>Takes the first free ports in a row, which must be there.</summary>
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
