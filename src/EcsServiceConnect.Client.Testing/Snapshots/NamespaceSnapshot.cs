namespace EcsServiceConnect.Client.Testing;

/// <summary>A namespace of Service Connect and the endpoints in it.</summary>
public sealed record NamespaceSnapshot
{
    internal NamespaceSnapshot()
    {
    }

    /// <summary>The name, such as <c>shop</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN in Cloud Map.</summary>
    public required string Arn { get; init; }

    /// <summary>The endpoints that services expose in it, by discovery name.</summary>
    public required IReadOnlyList<EndpointSnapshot> Endpoints { get; init; }

    /// <summary>Gets an endpoint by its discovery name.</summary>
    /// <param name="discoveryName">The discovery name; by default, it is the name of the port.</param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="KeyNotFoundException">There is no endpoint of this name; the message lists the names.</exception>
    public EndpointSnapshot GetEndpoint(string discoveryName) =>
        NameResolver.Resolve(Endpoints, static endpoint => endpoint.DiscoveryName, discoveryName, "endpoint");

    /// <summary>Shows the name and the endpoints.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Name}: {string.Join(", ", Endpoints)}";
}
