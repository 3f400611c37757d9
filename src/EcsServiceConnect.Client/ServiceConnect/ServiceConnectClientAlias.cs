using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The name and port by which other services of the namespace reach an endpoint: an application connects to
/// <c>DNSNAME:PORT</c>, and the proxy in its own task chooses a task that serves it.
/// </summary>
/// <remarks>
/// <para>
/// Name and port together must be unique in the namespace. Tasks of clients reach the endpoints that existed when they
/// were deployed: a client that is older than an endpoint must be deployed again to reach it.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectClientAlias
{
    /// <summary>
    /// Required. The port that the proxy listens on in the tasks of the clients: 0 to 65535. It need not be the
    /// container's port: use the port that client applications already use.
    /// </summary>
    [ItemKey]
    [ValueRange(0, 65535)]
    public required int? Port { get; init; }

    /// <summary>
    /// The host name that client applications use. A valid DNS name that need not be fully qualified: at most 127
    /// characters, lower-case letters, digits, underscores, hyphens and periods, and no hyphen at the beginning. A
    /// short name such as <c>orders</c> spares changes to the applications.
    /// </summary>
    /// <value>
    /// Null: <c>discoveryName.namespace</c>, which is <c>portName.namespace</c> where no discovery name is set.
    /// </value>
    public string? DnsName { get; init; }

    /// <summary>
    /// Which requests go to the new revision while a blue/green, linear or canary deployment is being tested.
    /// </summary>
    /// <value>Null: requests with the header <c>x-amzn-ecs-blue-green-test</c>.</value>
    public ServiceConnectTestTrafficRules? TestTrafficRules { get; init; }
}
