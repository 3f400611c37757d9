using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The container ports of one port mapping.</summary>
internal readonly record struct PortRange(int First, int Length)
{
    public IEnumerable<int> Ports => Enumerable.Range(First, Length);

    /// <summary>Creates the range of one port or of a text such as <c>8000-8099</c>; an unreadable range has no ports.</summary>
    public static PortRange Create(PortMapping mapping)
    {
        if (mapping.ContainerPort is { } port)
        {
            return new PortRange(port, 1);
        }

        var ends = (mapping.ContainerPortRange ?? "").Split('-', 2);
        return ends.Length == 2
            && ushort.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && ushort.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first <= last
                ? new PortRange(first, last - first + 1)
                : default;
    }

    public bool Contains(int port) => port >= First && port - First < Length;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{First + Length - 1}");
}
