using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The ports of one protocol on a container instance: those reserved or named by tasks, and those the host chose.</summary>
internal sealed class HostPorts(IEnumerable<int> reserved)
{
    private const int FirstChosen = 32768;
    private const int LastChosen = 60999;

    /// <summary>How many ports can be reserved or named at a time.</summary>
    private const int MostNamed = 100;

    private readonly SortedSet<int> _named = [.. reserved];
    private readonly HashSet<int> _chosen = [];

    /// <summary>As resources list them; ports that the host chose are not among them.</summary>
    public IReadOnlyList<string> Listed => [.. _named.Select(static port => port.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Whether named ports are free, and as many more in a row: however these are asked for one by one, they are found.</summary>
    public bool HasRoomFor(IReadOnlyList<int> named, long chosen) =>
        named.All(IsFree)
        && (named.Count == 0 || _named.Count + named.Count <= MostNamed)
        && Find(chosen) is not null;

    public void TakeNamed(PortRange ports) => _named.UnionWith(ports.Ports);

    /// <summary>Takes the first free ports in a row, which must be there.</summary>
    public PortRange TakeChosen(int length)
    {
        var ports = new PortRange(Find(length)!.Value, length);
        _chosen.UnionWith(ports.Ports);
        return ports;
    }

    public void Release(PortRange ports)
    {
        foreach (var port in ports.Ports)
        {
            if (!_chosen.Remove(port))
            {
                _named.Remove(port);
            }
        }
    }

    private int? Find(long length)
    {
        var free = 0L;
        for (var port = FirstChosen; port <= LastChosen; port++)
        {
            if (free == length)
            {
                return (int)(port - length);
            }

            free = IsFree(port) ? free + 1 : 0;
        }

        return null;
    }

    private bool IsFree(int port) => !_named.Contains(port) && !_chosen.Contains(port);
}
