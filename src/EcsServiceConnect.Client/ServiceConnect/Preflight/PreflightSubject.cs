using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>What the rules look at: the definition, however it was given, the configuration, and what is known around them.</summary>
internal sealed class PreflightSubject
{
    private PreflightSubject(
        IReadOnlyList<ContainerDefinition>? containers,
        ServiceConnectConfiguration configuration,
        PreflightOptions? options,
        NamespaceSurvey? survey)
    {
        (Containers, Configuration, Options, Survey) = (containers ?? [], configuration, options ?? new PreflightOptions(), survey);
        Ports = [.. Containers.SelectMany(PortsOf)];
        Namespace = Named(configuration.Namespace) ?? Named(Options.DefaultNamespace) ?? survey?.Namespace;
        var name = Namespace is { } given && !CloudMapArn.IsArn(given) ? given : null;
        Endpoints = IsOn
            ? [.. (configuration.Services ?? []).Select((service, i) => new PreflightEndpoint(
                $"serviceConnectConfiguration.services[{i}]",
                service,
                Ports.FirstOrDefault(port => port.Mapping.Name is { } known && known == service.PortName),
                name))]
            : [];
    }

    public IReadOnlyList<ContainerDefinition> Containers { get; }

    public NetworkMode NetworkMode { get; private init; }

    public string? Cpu { get; private init; }

    public string? Memory { get; private init; }

    public bool IsWindows { get; private init; }

    public IReadOnlyList<Compatibility> Requires { get; private init; } = [];

    /// <summary>What the service found that the definition fits; empty for one that is not registered.</summary>
    public IReadOnlyList<Compatibility> Compatibilities { get; private init; } = [];

    public ServiceConnectConfiguration Configuration { get; }

    public PreflightOptions Options { get; }

    /// <summary>The namespace as it is; null without a client.</summary>
    public NamespaceSurvey? Survey { get; }

    /// <summary>Every port mapping of every container.</summary>
    public IReadOnlyList<PreflightPort> Ports { get; }

    /// <summary>What the service would offer; empty while Service Connect is off.</summary>
    public IReadOnlyList<PreflightEndpoint> Endpoints { get; }

    /// <summary>The namespace's name or ARN, wherever it is from; null where it is not known.</summary>
    public string? Namespace { get; }

    /// <summary>Off is what was said to be off: a flag that was forgotten is a finding of its own.</summary>
    public bool IsOn => OfferedEndpoint.IsOn(Configuration);

    /// <summary>Only where it is certain.</summary>
    public bool RunsOnFargate => Options.LaunchType.IsAbsent
        ? Requires.Count > 0 && Requires.All(static required => required == Compatibility.Fargate)
        : Options.LaunchType == LaunchType.Fargate;

    /// <summary>Whether it is checked, at the latest when it is run, against what Fargate can do.</summary>
    public bool MustFitFargate => Options.LaunchType == LaunchType.Fargate || Requires.Contains(Compatibility.Fargate);

    public static PreflightSubject Of(
        RegisterTaskDefinitionRequest definition,
        ServiceConnectConfiguration configuration,
        PreflightOptions? options,
        NamespaceSurvey? survey) =>
        new(definition.ContainerDefinitions, configuration, options, survey)
        {
            NetworkMode = definition.NetworkMode,
            Cpu = definition.Cpu,
            Memory = definition.Memory,
            IsWindows = IsWindowsFamily(definition.RuntimePlatform),
            Requires = definition.RequiresCompatibilities ?? [],
        };

    public static PreflightSubject Of(
        TaskDefinition definition, ServiceConnectConfiguration configuration, PreflightOptions? options, NamespaceSurvey? survey) =>
        new(definition.ContainerDefinitions, configuration, options, survey)
        {
            NetworkMode = definition.NetworkMode,
            Cpu = definition.Cpu,
            Memory = definition.Memory,
            IsWindows = IsWindowsFamily(definition.RuntimePlatform),
            Requires = definition.RequiresCompatibilities,
            Compatibilities = definition.Compatibilities,
        };

    public PreflightReport Check() => new(PreflightRules.All.SelectMany(rule => rule.Check(this)));

    private static IEnumerable<PreflightPort> PortsOf(ContainerDefinition container, int index) =>
        (container.PortMappings ?? []).Select((mapping, i) => new PreflightPort(
            $"containerDefinitions[{index}].portMappings[{i}]", container.Name, mapping));

    private static string? Named(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool IsWindowsFamily(RuntimePlatform? platform) =>
        platform?.OperatingSystemFamily.Value.StartsWith("WINDOWS", StringComparison.Ordinal) == true;
}
