using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Everything that the rules evaluate: the task definition, the configuration, and what is known around them.</summary>
internal sealed class PreflightContext
{
    public PreflightContext(
        PreflightTaskDefinition taskDefinition,
        ServiceConnectConfiguration configuration,
        PreflightOptions options,
        InspectedNamespace? state)
    {
        (TaskDefinition, Configuration, Options, State) = (taskDefinition, configuration, options, state);
        Ports = [.. taskDefinition.Containers.SelectMany(GetPorts)];
        Namespace = NullIfEmpty(configuration.Namespace) ?? NullIfEmpty(options.DefaultNamespace) ?? state?.Namespace;
        var namespaceName = Namespace is { } namespaceOrArn && !EcsArn.IsArn(namespaceOrArn) ? namespaceOrArn : null;
        Endpoints = IsEnabled
            ? [.. (configuration.Services ?? []).Select((service, i) => new PreflightEndpoint(
                $"serviceConnectConfiguration.services[{i}]",
                service,
                Ports.FirstOrDefault(port => port.Mapping.Name is { } portName && portName == service.PortName),
                namespaceName))]
            : [];
    }

    public PreflightTaskDefinition TaskDefinition { get; }

    public ServiceConnectConfiguration Configuration { get; }

    public PreflightOptions Options { get; }

    /// <summary>The state of the namespace; null without a client.</summary>
    public InspectedNamespace? State { get; }

    /// <summary>Every port mapping of every container.</summary>
    public IReadOnlyList<PreflightPort> Ports { get; }

    /// <summary>The endpoints that the service would expose; empty while Service Connect is off.</summary>
    public IReadOnlyList<PreflightEndpoint> Endpoints { get; }

    /// <summary>The namespace's name or ARN, from the configuration, the options or the cluster; null where it is not known.</summary>
    public string? Namespace { get; }

    /// <summary>Whether Service Connect is on. An absent flag counts as on, and is a finding of its own.</summary>
    public bool IsEnabled => ServiceEndpoint.IsEnabled(Configuration);

    /// <summary>Whether the tasks certainly run on Fargate.</summary>
    public bool IsOnFargate => !Options.LaunchType.HasValue
        ? TaskDefinition.RequiredCompatibilities.Count > 0
            && TaskDefinition.RequiredCompatibilities.All(static required => required == Compatibility.Fargate)
        : Options.LaunchType == LaunchType.Fargate;

    /// <summary>Whether the service validates the task definition against what Fargate supports.</summary>
    public bool ShouldFitFargate =>
        Options.LaunchType == LaunchType.Fargate || TaskDefinition.RequiredCompatibilities.Contains(Compatibility.Fargate);

    /// <summary>
    /// Gets the message with which the service rejects what Fargate does not support: its own when the definition requires Fargate, and is
    /// registered; a general one when a service is to run there.
    /// </summary>
    public string GetFargateMessage(string message) =>
        TaskDefinition.RequiredCompatibilities.Contains(Compatibility.Fargate) ? message : GetLaunchTypeMessage(LaunchType.Fargate);

    public static string GetLaunchTypeMessage(LaunchType type) => $"Task definition does not support launch_type {type}.";

    public PreflightReport Evaluate() => new(PreflightRules.All.SelectMany(rule => rule.Evaluate(this)));

    private static IEnumerable<PreflightPort> GetPorts(ContainerDefinition container, int index) =>
        (container.PortMappings ?? []).Select((mapping, i) => new PreflightPort(
            $"containerDefinitions[{index}].portMappings[{i}]", container.Name, mapping));

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
