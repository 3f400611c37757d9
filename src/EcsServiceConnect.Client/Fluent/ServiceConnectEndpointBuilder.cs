using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// Builds a <see cref="ServiceConnectService"/>: an endpoint, which is a named port of the tasks and the name and port by
/// which clients in the namespace reach it.
/// </summary>
public sealed class ServiceConnectEndpointBuilder : EcsBuilder<ServiceConnectEndpointBuilder, ServiceConnectService>
{
    /// <summary>Creates a builder with only a port.</summary>
    /// <param name="portName">The name of a port mapping of the task definition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="portName"/> is null.</exception>
    public ServiceConnectEndpointBuilder(string portName)
        : base(new ServiceConnectService { PortName = ArgumentGuard.NotNull(portName) })
    {
    }

    /// <summary>Sets the name of the Cloud Map service that ECS creates for the endpoint (<c>discoveryName</c>).</summary>
    /// <param name="discoveryName">
    /// Unique in the namespace: at most 64 lowercase letters, digits, underscores and hyphens, no hyphen at the beginning.
    /// Without this method it is the port's name.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="discoveryName"/> is null.</exception>
    public ServiceConnectEndpointBuilder WithDiscoveryName(string discoveryName) =>
        Set(service => service with { DiscoveryName = ArgumentGuard.NotNull(discoveryName) });

    /// <summary>Sets the DNS name and port by which clients reach the endpoint (<c>clientAliases</c>).</summary>
    /// <param name="dnsName">The name that clients use.</param>
    /// <param name="port">The port that clients use, 1 to 65535.</param>
    /// <returns>A new builder with the setting applied, in place of an earlier alias.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dnsName"/> is null.</exception>
    public ServiceConnectEndpointBuilder WithClientAlias(string dnsName, int port)
    {
        ArgumentNullException.ThrowIfNull(dnsName);
        return SetAlias(alias => alias with { DnsName = dnsName, Port = port }, nameof(WithClientAlias));
    }

    /// <summary>
    /// Sets the port by which clients reach the endpoint (<c>clientAliases</c>). Its DNS name consists of discovery name and
    /// namespace, such as <c>orders.shop</c>.
    /// </summary>
    /// <param name="port">The port that clients use, 1 to 65535.</param>
    /// <returns>A new builder with the setting applied, in place of an earlier alias.</returns>
    public ServiceConnectEndpointBuilder WithClientAlias(int port) =>
        SetAlias(alias => alias with { DnsName = null, Port = port }, nameof(WithClientAlias));

    /// <summary>Sets the timeouts of the proxy (<c>timeout</c>). Zero turns a timeout off.</summary>
    /// <param name="idle">
    /// How long a connection may be idle, in whole seconds. The default is null: 5 minutes for HTTP, HTTP/2 and gRPC, 1 hour
    /// for TCP.
    /// </param>
    /// <param name="perRequest">
    /// How long a response may take, in whole seconds; only for a port with an <c>appProtocol</c>. The default is null: 15
    /// seconds.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    public ServiceConnectEndpointBuilder WithTimeouts(TimeSpan? idle = null, TimeSpan? perRequest = null)
    {
        var timeout = new TimeoutConfiguration
        {
            IdleTimeoutSeconds = DurationUnits.ToSeconds(idle),
            PerRequestTimeoutSeconds = DurationUnits.ToSeconds(perRequest),
        };
        return Set(service => service with { Timeout = timeout }, DurationUnits.ValidateSeconds([idle, perRequest]));
    }

    /// <summary>Encrypts the traffic between the proxies of clients and endpoint (<c>tls</c>).</summary>
    /// <param name="certificateAuthorityArn">The ARN of the authority in AWS Private CA that issues the certificates.</param>
    /// <param name="roleArn">The ARN of the IAM role with which ECS requests the certificates and stores them.</param>
    /// <param name="kmsKeyId">
    /// The KMS key, by id, ARN or alias, that encrypts the private keys. The default is null: a key that AWS manages.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException">An argument that must be set is null.</exception>
    public ServiceConnectEndpointBuilder WithTls(string certificateAuthorityArn, string roleArn, string? kmsKeyId = null)
    {
        var tls = new ServiceConnectTlsConfiguration
        {
            IssuerCertificateAuthority = new ServiceConnectTlsCertificateAuthority
            {
                AwsPcaAuthorityArn = ArgumentGuard.NotNull(certificateAuthorityArn),
            },
            RoleArn = ArgumentGuard.NotNull(roleArn),
            KmsKey = kmsKeyId,
        };
        return Set(service => service with { Tls = tls });
    }

    /// <summary>Sets the port that the proxy in the service's tasks listens on (<c>ingressPortOverride</c>).</summary>
    /// <param name="port">
    /// 1025 to 65535. Without this method it is the container port with <c>awsvpc</c>, and an ephemeral port with
    /// <c>bridge</c>.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    public ServiceConnectEndpointBuilder WithIngressPort(int port) => Set(service => service with { IngressPortOverride = port });

    /// <summary>
    /// Sends requests with a header to the new revision while a blue/green, linear or canary deployment is in its test
    /// stages (<c>testTrafficRules</c> of the client alias). Requires <c>WithClientAlias</c>.
    /// </summary>
    /// <param name="header">The name of the HTTP header.</param>
    /// <param name="value">The whole value that the header must have. The default is null: any value.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public ServiceConnectEndpointBuilder WithTestTraffic(string header, string? value = null)
    {
        var rules = new ServiceConnectTestTrafficRules
        {
            Header = new ServiceConnectTestTrafficHeaderRules
            {
                Name = ArgumentGuard.NotNull(header),
                Value = value is null ? null : new ServiceConnectTestTrafficHeaderMatchRules { Exact = value },
            },
        };
        return SetAlias(alias => alias with { TestTrafficRules = rules }, nameof(WithTestTraffic));
    }

    private protected override IEnumerable<string> Validate(ServiceConnectService record)
    {
        if (HasCalled(nameof(WithTestTraffic)) && !HasCalled(nameof(WithClientAlias)))
        {
            yield return $"{nameof(WithClientAlias)} is missing: {nameof(WithTestTraffic)} needs a client alias.";
        }
    }

    // An endpoint has one alias at most, of which two methods set different members, in any order.
    private ServiceConnectEndpointBuilder SetAlias(
        Func<ServiceConnectClientAlias, ServiceConnectClientAlias> change, string method) =>
        Set(
            service => service with
            {
                ClientAliases = [change(service.ClientAliases is [var alias] ? alias : new ServiceConnectClientAlias { Port = null })],
            },
            method: method);
}
