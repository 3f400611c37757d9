using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Builds a <see cref="ServiceConnectService"/>: a named port of the tasks, and the name and port that clients in the
/// namespace reach it by.
/// </summary>
public sealed class ServiceConnectEndpointBuilder : EcsBuilder<ServiceConnectEndpointBuilder, ServiceConnectService>
{
    private ServiceConnectService _draft;
    private ServiceConnectClientAlias? _alias;
    private ServiceConnectTestTrafficRules? _testTraffic;

    /// <summary>Begins with a port and nothing else.</summary>
    /// <param name="portName">The name of a port mapping of the task definition.</param>
    public ServiceConnectEndpointBuilder(string portName)
    {
        _draft = new ServiceConnectService { PortName = ArgumentGuard.NotNull(portName) };
    }

    /// <summary>Names the Cloud Map service that is made for the endpoint (<c>discoveryName</c>).</summary>
    /// <param name="discoveryName">
    /// Unique in the namespace: at most 64 lower-case letters, digits, underscores and hyphens, no hyphen at the beginning.
    /// Without this word it is the port's name.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectEndpointBuilder WithDiscoveryName(string discoveryName) =>
        SetDraft(nameof(WithDiscoveryName), _draft with { DiscoveryName = ArgumentGuard.NotNull(discoveryName) });

    /// <summary>
    /// Says where clients reach the endpoint (<c>clientAliases</c>, which has one entry). Said again, it replaces that.
    /// </summary>
    /// <param name="dnsName">The name that clients use.</param>
    /// <param name="port">The port that clients use, 1 to 65535.</param>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectEndpointBuilder WithClientAlias(string dnsName, int port) =>
        SetAlias(new ServiceConnectClientAlias { DnsName = ArgumentGuard.NotNull(dnsName), Port = port });

    /// <summary>
    /// Says at which port clients reach the endpoint, by the name that the service makes of discovery name and namespace:
    /// <c>orders.shop</c>.
    /// </summary>
    /// <param name="port">The port that clients use, 1 to 65535.</param>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectEndpointBuilder WithClientAlias(int port) =>
        SetAlias(new ServiceConnectClientAlias { Port = port });

    /// <summary>Says when the proxy gives up (<c>timeout</c>); 0 is never.</summary>
    /// <param name="idle">
    /// For how long a connection may be idle: whole seconds. The default is null: 5 minutes for HTTP, HTTP/2 and gRPC, 1
    /// hour for TCP.
    /// </param>
    /// <param name="perRequest">
    /// For how long an answer may take: whole seconds, and only for a port with an <c>appProtocol</c>. The default is
    /// null: 15 seconds.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectEndpointBuilder WithTimeouts(TimeSpan? idle = null, TimeSpan? perRequest = null)
    {
        var timeout = new TimeoutConfiguration
        {
            IdleTimeoutSeconds = DurationUnits.ToSeconds(idle),
            PerRequestTimeoutSeconds = DurationUnits.ToSeconds(perRequest),
        };
        return SetDraft(
            nameof(WithTimeouts),
            _draft with { Timeout = timeout },
            DurationUnits.ValidateSeconds(nameof(WithTimeouts), idle, perRequest));
    }

    /// <summary>Encrypts the traffic between the proxies of clients and endpoint (<c>tls</c>).</summary>
    /// <param name="authorityArn">The ARN of the authority in AWS Private CA that issues the certificates.</param>
    /// <param name="roleArn">
    /// The ARN of the IAM role with which ECS requests the certificates and stores them.
    /// </param>
    /// <param name="kmsKey">
    /// The KMS key, by id, ARN or alias, that encrypts the private keys. The default is null: a key that AWS manages.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectEndpointBuilder WithTls(string authorityArn, string roleArn, string? kmsKey = null)
    {
        var tls = new ServiceConnectTlsConfiguration
        {
            IssuerCertificateAuthority = new ServiceConnectTlsCertificateAuthority { AwsPcaAuthorityArn = ArgumentGuard.NotNull(authorityArn) },
            RoleArn = ArgumentGuard.NotNull(roleArn),
            KmsKey = kmsKey,
        };
        return SetDraft(nameof(WithTls), _draft with { Tls = tls });
    }

    /// <summary>Fixes the port that the proxy of this service's tasks listens on (<c>ingressPortOverride</c>).</summary>
    /// <param name="port">
    /// 0 to 65535. Without this word it is the container port with <c>awsvpc</c>, an ephemeral one with <c>bridge</c>.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectEndpointBuilder WithIngressPort(int port) =>
        SetDraft(nameof(WithIngressPort), _draft with { IngressPortOverride = port });

    /// <summary>
    /// Sends requests with this header to the new revision while a blue/green, linear or canary deployment is in its test
    /// stages (<c>testTrafficRules</c> of the client alias, so it needs <c>At</c>).
    /// </summary>
    /// <param name="header">The name of the HTTP header.</param>
    /// <param name="value">The value that it must have, in full. The default is null: any.</param>
    /// <returns>A builder that says this, too.</returns>
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
        return Set(nameof(WithTestTraffic), copy => copy._testTraffic = rules);
    }

    private protected override ServiceConnectService Make() =>
        _alias is null ? _draft : _draft with { ClientAliases = [_alias with { TestTrafficRules = _testTraffic }] };

    private protected override IEnumerable<string> Check(ServiceConnectService record)
    {
        if (_testTraffic is not null && _alias is null)
        {
            yield return $"{nameof(WithClientAlias)} is missing: {nameof(WithTestTraffic)} is about the name and port that it gives.";
        }
    }

    private ServiceConnectEndpointBuilder SetAlias(ServiceConnectClientAlias alias) => Set(nameof(WithClientAlias), copy => copy._alias = alias);

    private ServiceConnectEndpointBuilder SetDraft(
        string word, ServiceConnectService draft, params IReadOnlyList<string> problems) =>
        Set(word, copy => copy._draft = draft, problems);
}
