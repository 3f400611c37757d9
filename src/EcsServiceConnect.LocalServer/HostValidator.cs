using System.Net;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// Validates the host that a request names. A web page can have a name of its own resolve to this machine (DNS rebinding), and would then
/// read responses as its own. Such a request has the page's name as its host.
/// </summary>
/// <param name="allowedHosts">The names to accept besides this machine's loopback names and addresses.</param>
internal sealed class HostValidator(IReadOnlyList<string> allowedHosts)
{
    private const int MaxNameLength = 253;

    private readonly HashSet<string> _allowedHosts = new(allowedHosts.Select(Normalize), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is the name or the address of a host, without a scheme and a port.</summary>
    public static bool IsHost(string text) =>
        Normalize(text) is { Length: > 0 and <= MaxNameLength } name && Uri.CheckHostName(name) != UriHostNameType.Unknown;

    /// <summary>Whether to accept requests to a host. A request of HTTP/1.0 can name none; a browser always does.</summary>
    public bool IsAllowed(HostString host) =>
        !host.HasValue || Normalize(host.Host) is var name && (IsLoopback(name) || _allowedHosts.Contains(name));

    /// <summary>Every name in the domain <c>localhost</c> is this machine, by RFC 6761.</summary>
    private static bool IsLoopback(string name) =>
        name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));

    private static string Normalize(string host)
    {
        var name = host is ['[', .. var address, ']'] ? address : host;
        return name.EndsWith('.') ? name[..^1] : name;
    }
}
