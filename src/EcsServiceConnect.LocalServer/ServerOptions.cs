using System.Net;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>The options of a server. What can also come from a state file is null where the command line does not set it.</summary>
internal sealed record ServerOptions
{
    /// <summary>The address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port, or 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The hosts that requests may name besides this machine.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    public string? Region { get; init; }

    public string? AccountId { get; init; }

    public TimeSpan? DeploymentDuration { get; init; }

    /// <summary>How long each response of the ECS is delayed.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The namespaces that are made outside of ECS.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>The rates at which the ECS accepts requests; empty for any rate.</summary>
    public IReadOnlyList<EcsRateLimit> RateLimits { get; init; } = [];

    /// <summary>The operations to throttle, each with the number of requests.</summary>
    public IReadOnlyList<(string Operation, int Count)> Throttles { get; init; } = [];

    /// <summary>The images that cannot be pulled.</summary>
    public IReadOnlyList<string> FailingImages { get; init; } = [];

    /// <summary>Whether there is no control endpoint.</summary>
    public bool NoControl { get; init; }

    /// <summary>The path of the state file; null for none.</summary>
    public string? StateFile { get; init; }

    /// <summary>Whether a call is in the state file before its response is sent.</summary>
    public bool Durable { get; init; }

    public bool AccessLog { get; init; }

    /// <summary>How long a body may arrive slowly.</summary>
    public TimeSpan SlowBodyGracePeriod { get; init; } = TimeSpan.FromSeconds(5);
}
