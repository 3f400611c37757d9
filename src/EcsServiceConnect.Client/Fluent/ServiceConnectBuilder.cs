using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// Builds a <see cref="ServiceConnectConfiguration"/>: the namespace of a service, and the endpoints that it has there.
/// Required is <see cref="AddEndpoint"/>, <see cref="AsClientOnly"/> or <see cref="Disable"/>.
/// </summary>
/// <remarks>
/// <see cref="ServiceConnectPreflight"/> checks names, ports and protocols, and compares them with the task definition.
/// </remarks>
public sealed class ServiceConnectBuilder : EcsBuilder<ServiceConnectBuilder, ServiceConnectConfiguration>
{
    private static readonly BuilderConflict[] _conflicts =
    [
        new(nameof(AsClientOnly), nameof(AddEndpoint), "cannot go together: a client has no endpoints"),
        new(nameof(Disable), nameof(AddEndpoint), "cannot go together: endpoints need Service Connect"),
        new(nameof(Disable), nameof(AsClientOnly), "cannot go together: a client needs Service Connect"),
        new(nameof(WithLogging), nameof(WithAwsLogs), "both set the proxy's log configuration"),
    ];

    /// <summary>Creates a builder for Service Connect that is turned on.</summary>
    public ServiceConnectBuilder()
        : base(new ServiceConnectConfiguration { Enabled = true })
    {
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    /// <summary>Sets the namespace (<c>namespace</c>).</summary>
    /// <param name="nameOrArn">
    /// The Cloud Map namespace's name or full ARN. Without this method it is the cluster's default.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrArn"/> is null.</exception>
    public ServiceConnectBuilder InNamespace(string nameOrArn) =>
        Set(configuration => configuration with { Namespace = ArgumentGuard.NotNull(nameOrArn) });

    /// <summary>
    /// Adds an endpoint, which makes a port of the service reachable in the namespace (<c>services</c>). Every endpoint
    /// needs its own discovery name. Excludes <see cref="AsClientOnly"/> and <see cref="Disable"/>.
    /// </summary>
    /// <param name="portName">The name of a port mapping of the task definition.</param>
    /// <param name="endpoint">Configures an empty builder and returns it.</param>
    /// <returns>A new builder with the endpoint added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="endpoint"/> returns null.</exception>
    public ServiceConnectBuilder AddEndpoint(
        string portName, Func<ServiceConnectEndpointBuilder, ServiceConnectEndpointBuilder> endpoint)
    {
        var configured = ArgumentGuard.Configure(endpoint, new ServiceConnectEndpointBuilder(portName));
        var (service, problems) = configured.BuildPart($"{nameof(AddEndpoint)}(\"{portName}\")");
        return Add(configuration => configuration with { Services = [.. configuration.Services ?? [], service] }, problems);
    }

    /// <summary>
    /// Joins the namespace only to call other services. Excludes <see cref="AddEndpoint"/> and <see cref="Disable"/>.
    /// </summary>
    /// <returns>A new builder with the setting applied.</returns>
    public ServiceConnectBuilder AsClientOnly() => Set(static configuration => configuration);

    /// <summary>
    /// Turns Service Connect off (<c>enabled</c> false). In an update, the service leaves its namespace.
    /// </summary>
    /// <returns>A new builder with the setting applied.</returns>
    public ServiceConnectBuilder Disable() => Set(static configuration => configuration with { Enabled = false });

    /// <summary>
    /// Sends the log of the proxy container to CloudWatch Logs (<c>logConfiguration</c>). Excludes
    /// <see cref="WithLogging"/>.
    /// </summary>
    /// <param name="group">The log group.</param>
    /// <param name="region">The log group's region.</param>
    /// <param name="streamPrefix">The prefix of the log streams' names.</param>
    /// <param name="createGroup">
    /// Whether a missing group is created, which the execution role must allow. The default is false.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ServiceConnectBuilder WithAwsLogs(string group, string region, string streamPrefix, bool createGroup = false)
    {
        var log = LogConfigurationFactory.CreateAwsLogs(group, region, streamPrefix, createGroup);
        return Set(configuration => configuration with { LogConfiguration = log });
    }

    /// <summary>
    /// Sends the log of the proxy container anywhere else (<c>logConfiguration</c>). Excludes <see cref="WithAwsLogs"/>.
    /// </summary>
    /// <param name="configuration">The log driver and its options.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is null.</exception>
    public ServiceConnectBuilder WithLogging(LogConfiguration configuration) =>
        Set(serviceConnect => serviceConnect with { LogConfiguration = ArgumentGuard.NotNull(configuration) });

    /// <summary>
    /// Lets the proxy log each request (<c>accessLogConfiguration</c>), to where its log goes.
    /// </summary>
    /// <param name="format">JSON or text.</param>
    /// <param name="includeQueryParameters">
    /// Whether query strings are logged, which may contain tokens and personal data. The default is false.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    public ServiceConnectBuilder WithAccessLog(ServiceConnectAccessLoggingFormat format, bool includeQueryParameters = false)
    {
        var access = new ServiceConnectAccessLogConfiguration
        {
            Format = format,
            IncludeQueryParameters = includeQueryParameters ? ServiceConnectIncludeQueryParameters.Enabled : default,
        };
        return Set(configuration => configuration with { AccessLogConfiguration = access });
    }

    /// <summary>Sets how much the proxy logs about its own work (<c>containerConfigurations</c>).</summary>
    /// <param name="level">Without this method it is <see cref="ServiceConnectContainerLogLevel.Info"/>.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public ServiceConnectBuilder WithProxyLogLevel(ServiceConnectContainerLogLevel level)
    {
        var setting = ServiceConnectContainerConfiguration.FromLogLevel(level);
        return Set(configuration => configuration with { ContainerConfigurations = [setting] });
    }

    private protected override IEnumerable<string> Validate(ServiceConnectConfiguration record)
    {
        var endpoints = (record.Services ?? []).GroupBy(ServiceEndpoint.GetDiscoveryName);
        foreach (var duplicates in endpoints.Where(static endpoint => endpoint.Count() > 1))
        {
            var calls = string.Join(" and ", duplicates.Select(static service => $"{nameof(AddEndpoint)}(\"{service.PortName}\")"));
            yield return $"{calls} have the same discovery name, '{duplicates.Key}'; "
                + $"give each its own with {nameof(ServiceConnectEndpointBuilder.WithDiscoveryName)}.";
        }

        if (record.Enabled == true && record.Services is not { Count: > 0 } && !HasCalled(nameof(AsClientOnly)))
        {
            yield return $"{nameof(AddEndpoint)} is missing: add an endpoint, or call {nameof(AsClientOnly)}.";
        }
    }
}
