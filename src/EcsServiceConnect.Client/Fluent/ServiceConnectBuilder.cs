using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Builds a <see cref="ServiceConnectConfiguration"/>: the namespace of a service, and the ports that it offers there. It
/// says <see cref="AddEndpoint(string, Func{ServiceConnectEndpointBuilder, ServiceConnectEndpointBuilder})"/> at least once,
/// or <see cref="AsClientOnly"/>, or <see cref="Disabled"/>.
/// </summary>
/// <remarks>
/// What the service would refuse in names, ports and protocols is found by <see cref="ServiceConnectPreflight"/>, which
/// knows the task definition, too.
/// </remarks>
public sealed class ServiceConnectBuilder : EcsBuilder<ServiceConnectBuilder, ServiceConnectConfiguration>
{
    private static readonly BuilderConflict[] _conflicts =
    [
        new(nameof(AsClientOnly), nameof(AddEndpoint), "cannot go together: a client offers nothing"),
        new(nameof(Disabled), nameof(AddEndpoint), "cannot go together: nobody reaches what is offered while Service Connect is off"),
        new(nameof(Disabled), nameof(AsClientOnly), "cannot go together: a service without Service Connect is no client of it"),
        new(nameof(WithLogging), nameof(WithAwsLogs), "both say where the proxy's log goes"),
    ];

    private ServiceConnectConfiguration _draft = new() { Enabled = true };

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    /// <summary>Names the namespace (<c>namespace</c>).</summary>
    /// <param name="nameOrArn">
    /// The Cloud Map namespace's name or full ARN. Without this word it is the cluster's default.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectBuilder InNamespace(string nameOrArn) =>
        SetDraft(nameof(InNamespace), _draft with { Namespace = ArgumentGuard.NotNull(nameOrArn) });

    /// <summary>
    /// Offers a port to the namespace. It adds to the <c>services</c>; two of one discovery name are refused. Excludes
    /// <see cref="AsClientOnly"/> and <see cref="Disabled"/>.
    /// </summary>
    /// <param name="portName">The name of a port mapping of the task definition.</param>
    /// <param name="endpoint">Gets an empty builder and returns what was said to it.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> is null.</exception>
    public ServiceConnectBuilder AddEndpoint(string portName, Func<ServiceConnectEndpointBuilder, ServiceConnectEndpointBuilder> endpoint)
    {
        var said = ArgumentGuard.Configure(endpoint, new ServiceConnectEndpointBuilder(portName));
        var (service, problems) = said.FinishWithin($"{nameof(AddEndpoint)}(\"{portName}\")");
        return AddDraft(nameof(AddEndpoint), _draft with { Services = [.. _draft.Services ?? [], service] }, problems);
    }

    /// <summary>
    /// Joins the namespace only to call others. Excludes
    /// <see cref="AddEndpoint(string, Func{ServiceConnectEndpointBuilder, ServiceConnectEndpointBuilder})"/> and
    /// <see cref="Disabled"/>.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectBuilder AsClientOnly() => Set(nameof(AsClientOnly), static _ => { });

    /// <summary>
    /// Turns Service Connect off (<c>enabled</c> false): in an update, the service leaves its namespace.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectBuilder Disabled() => SetDraft(nameof(Disabled), _draft with { Enabled = false });

    /// <summary>
    /// Sends the log of the proxy container to CloudWatch Logs (<c>logConfiguration</c>). Excludes <see cref="WithLogging"/>.
    /// </summary>
    /// <param name="group">The log group.</param>
    /// <param name="region">The log group's region.</param>
    /// <param name="streamPrefix">What the names of log streams begin with.</param>
    /// <param name="createGroup">
    /// Whether the group is made if there is none, which the execution role must allow. The default is false.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectBuilder WithAwsLogs(string group, string region, string streamPrefix, bool createGroup = false)
    {
        var log = FluentValues.AwsLogs(group, region, streamPrefix, createGroup);
        return SetDraft(nameof(WithAwsLogs), _draft with { LogConfiguration = log });
    }

    /// <summary>
    /// Sends the log of the proxy container anywhere else (<c>logConfiguration</c>). Excludes
    /// <see cref="WithAwsLogs"/>.
    /// </summary>
    /// <param name="configuration">The log driver and its options.</param>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectBuilder WithLogging(LogConfiguration configuration) =>
        SetDraft(nameof(WithLogging), _draft with { LogConfiguration = ArgumentGuard.NotNull(configuration) });

    /// <summary>
    /// Has the proxy log each request (<c>accessLogConfiguration</c>), to where its log goes.
    /// </summary>
    /// <param name="format">JSON or text.</param>
    /// <param name="includeQueryParameters">
    /// Whether query strings are logged; mind tokens and personal data in them. The default is false.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectBuilder WithAccessLog(ServiceConnectAccessLoggingFormat format, bool includeQueryParameters = false)
    {
        var access = new ServiceConnectAccessLogConfiguration
        {
            Format = format,
            IncludeQueryParameters = includeQueryParameters ? ServiceConnectIncludeQueryParameters.Enabled : default,
        };
        return SetDraft(nameof(WithAccessLog), _draft with { AccessLogConfiguration = access });
    }

    /// <summary>
    /// Says how much the proxy logs about its own work (<c>containerConfigurations</c>).
    /// </summary>
    /// <param name="level">Without this word it is <see cref="ServiceConnectContainerLogLevel.Info"/>.</param>
    /// <returns>A builder that says this, too.</returns>
    public ServiceConnectBuilder WithProxyLogLevel(ServiceConnectContainerLogLevel level)
    {
        var setting = ServiceConnectContainerConfiguration.FromLogLevel(level);
        return SetDraft(nameof(WithProxyLogLevel), _draft with { ContainerConfigurations = [setting] });
    }

    private protected override ServiceConnectConfiguration Make() => _draft;

    private ServiceConnectBuilder SetDraft(string word, ServiceConnectConfiguration draft) => Set(word, copy => copy._draft = draft);

    private ServiceConnectBuilder AddDraft(string word, ServiceConnectConfiguration draft, IReadOnlyList<string> problems) =>
        Add(word, copy => copy._draft = draft, problems);

    private protected override IEnumerable<string> Check(ServiceConnectConfiguration record)
    {
        var names = (record.Services ?? []).GroupBy(ServiceEndpoint.GetDiscoveryName);
        foreach (var same in names.Where(static same => same.Count() > 1))
        {
            var words = string.Join(" and ", same.Select(static service => $"{nameof(AddEndpoint)}(\"{service.PortName}\")"));
            yield return $"{words} have one discovery name, '{same.Key}'; give each its own by {nameof(ServiceConnectEndpointBuilder.WithDiscoveryName)}.";
        }

        if (record.Enabled == true && record.Services is not { Count: > 0 } && !HasCalled(nameof(AsClientOnly)))
        {
            yield return $"{nameof(AddEndpoint)} is missing: say what is offered, or {nameof(AsClientOnly)}.";
        }
    }
}
