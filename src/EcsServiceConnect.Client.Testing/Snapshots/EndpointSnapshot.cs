namespace EcsServiceConnect.Client.Testing;

/// <summary>An endpoint that a service exposes in a namespace.</summary>
public sealed record EndpointSnapshot
{
    internal EndpointSnapshot()
    {
    }

    /// <summary>The name in Cloud Map; unique in the namespace.</summary>
    public required string DiscoveryName { get; init; }

    /// <summary>The name that clients connect to.</summary>
    public required string DnsName { get; init; }

    /// <summary>The port that clients connect to.</summary>
    public required int Port { get; init; }

    /// <summary>The name of the port mapping behind it.</summary>
    public required string PortName { get; init; }

    /// <summary>The container's port behind it.</summary>
    public required int ContainerPort { get; init; }

    /// <summary>The ARN of the service that exposes it.</summary>
    public required string ServiceArn { get; init; }

    /// <summary>Shows the address that clients connect to, such as <c>orders.shop:80</c>.</summary>
    /// <returns>Name and port.</returns>
    public override string ToString() => $"{DnsName}:{Port}";
}
