using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>What the rules look at: the definition, however it was given, the configuration, and what is known around them.</summary>
internal sealed class PreflightContext
{
    private PreflightContext(
        IReadOnlyList<ContainerDefinition>? containers,
        ServiceConnectConfiguration configuration,
        PreflightOptions? options,
        NamespaceState? state)
    {
        (Containers, Configuration, Options, State) = (containers ?? [], configuration, options ?? new PreflightOptions(), state);
        Ports = [.. Containers.SelectMany(GetPorts)];
        Namespace = NullIfEmpty(configuration.Namespace) ?? NullIfEmpty(Options.DefaultNamespace) ?? state?.Namespace;
        var name = Namespace is { } namespaceOrArn && !CloudMapArn.IsArn(namespaceOrArn) ? namespaceOrArn : null;
        Endpoints = IsEnabled
            ? [.. (configuration.Services ?? []).Select((service, i) => new PreflightEndpoint(
                $"serviceConnectConfiguration.services[{i}]",
                service,
                Ports.FirstOrDefault(port => port.Mapping.Name is { } portName && portName == service.PortName),
                name))]
            : [];
    }

    public IReadOnlyList<ContainerDefinition> Containers { get; }

    public NetworkMode NetworkMode { get; private init; }

    public string? Cpu { get; private init; }

    public string? Memory { get; private init; }

    public bool IsWindows { get; private init; }

    public IReadOnlyList<Compatibility> RequiredCompatibilities { get; private init; } = [];

    /// <summary>What the service found that the definition fits; empty for one that is not registered.</summary>
    public IReadOnlyList<Compatibility> Compatibilities { get; private init; } = [];

    public ServiceConnectConfiguration Configuration { get; }

    public PreflightOptions Options { get; }

    /// <summary>The namespace as it is; null without a client.</summary>
    public NamespaceState? State { get; }

    /// <summary>Every port mapping of every container.</summary>
    public IReadOnlyList<PreflightPort> Ports { get; }

    /// <summary>What the service would offer; empty while Service Connect is off.</summary>
    public IReadOnlyList<PreflightEndpoint> Endpoints { get; }

    /// <summary>The namespace's name or ARN, wherever it is from; null where it is not known.</summary>
    public string? Namespace { get; }

    /// <summary>Off is what was said to be off: a flag that was forgotten is a finding of its own.</summary>
    public bool IsEnabled => ServiceEndpoint.IsEnabled(Configuration);

    /// <summary>Only where it is certain.</summary>
    public bool IsOnFargate => Options.LaunchType.HasValue
        ? Options.LaunchType == LaunchType.Fargate
        : RequiredCompatibilities.Count > 0 && RequiredCompatibilities.All(static required => required == Compatibility.Fargate);

    /// <summary>Whether it is checked, at the latest when it is run, against what Fargate can do.</summary>
    public bool ShouldFitFargate => Options.LaunchType == LaunchType.Fargate || RequiredCompatibilities.Contains(Compatibility.Fargate);

    public static PreflightContext Create(
        RegisterTaskDefinitionRequest definition,
        ServiceConnectConfiguration configuration,
        PreflightOptions? options,
        NamespaceState? state) =>
        new(definition.ContainerDefinitions, configuration, options, state)
        {
            NetworkMode = definition.NetworkMode,
            Cpu = definition.Cpu,
            Memory = definition.Memory,
            IsWindows = IsWindowsPlatform(definition.RuntimePlatform),
            RequiredCompatibilities = definition.RequiresCompatibilities ?? [],
        };

    public static PreflightContext Create(
        TaskDefinition definition, ServiceConnectConfiguration configuration, PreflightOptions? options, NamespaceState? state) =>
        new(definition.ContainerDefinitions, configuration, options, state)
        {
            NetworkMode = definition.NetworkMode,
            Cpu = definition.Cpu,
            Memory = definition.Memory,
            IsWindows = IsWindowsPlatform(definition.RuntimePlatform),
            RequiredCompatibilities = definition.RequiresCompatibilities,
            Compatibilities = definition.Compatibilities,
        };

    public PreflightReport Evaluate() => new(PreflightRules.All.SelectMany(rule => rule.Evaluate(this)));

    private static IEnumerable<PreflightPort> GetPorts(ContainerDefinition container, int index) =>
        (container.PortMappings ?? []).Select((mapping, i) => new PreflightPort(
            $"containerDefinitions[{index}].portMappings[{i}]", container.Name, mapping));

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool IsWindowsPlatform(RuntimePlatform? platform) =>
        platform?.OperatingSystemFamily.Value.StartsWith("WINDOWS", StringComparison.Ordinal) == true;
}
