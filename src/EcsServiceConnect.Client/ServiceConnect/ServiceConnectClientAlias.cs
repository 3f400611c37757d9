using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The name and port by which other services of the namespace reach an endpoint: an application connects to
/// <c>DNSNAME:PORT</c>, and the proxy in its own task picks a task that serves it.
/// </summary>
/// <remarks>
/// Name and port together must be unique in the namespace. Tasks of clients know the endpoints that existed when they
/// were started: a client that is older than an endpoint must be deployed again to reach it. After reading a
/// half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectClientAlias
{
    /// <summary>
    /// The port that the proxy listens on in the tasks of the clients: 0 to 65535. Required. It need not be the
    /// container's port: give it the port that client applications use anyway.
    /// </summary>
    public required int? Port { get; init; }

    /// <summary>
    /// The host name that client applications use. A valid DNS name that need not be fully qualified: at most 127
    /// characters, lower-case letters, digits, underscores, hyphens and periods, and no hyphen at the beginning. A
    /// short name such as <c>orders</c> spares changes to the applications.
    /// </summary>
    /// <value>
    /// The service's default is <c>discoveryName.namespace</c>, which is <c>portName.namespace</c> where no discovery
    /// name is given.
    /// </value>
    public string? DnsName { get; init; }

    /// <summary>
    /// Which requests go to the new revision while a blue/green, linear or canary deployment is being tested.
    /// </summary>
    /// <value>The default is null: the service then looks for the header <c>x-amzn-ecs-blue-green-test</c>.</value>
    public ServiceConnectTestTrafficRules? TestTrafficRules { get; init; }
}
