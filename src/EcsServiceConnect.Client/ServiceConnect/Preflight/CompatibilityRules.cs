using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Rules ESC004 to ESC006 and ESC011 to ESC014: where and how the tasks run, and what Service Connect does not support there.</summary>
internal static class CompatibilityRules
{
    private const string LatestPlatformVersion = "LATEST";

    private static readonly Version _minPlatformVersion = new(1, 4, 0);

    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC004", PreflightSources.Components, CheckNetworkMode),
        PreflightRule.Error("ESC005", PreflightSources.Components, CheckLaunchType),
        PreflightRule.Error("ESC006", PreflightSources.Components, CheckDeploymentController),
        PreflightRule.Error("ESC011", PreflightSources.Components, CheckOperatingSystem),
        PreflightRule.Warning("ESC012", PreflightSources.Concepts, CheckLinks),
        PreflightRule.Warning("ESC013", PreflightSources.Components, CheckHostname),
        PreflightRule.Error("ESC014", PreflightSources.Components, CheckPlatformVersion),
    ];

    private static IEnumerable<PreflightProblem> CheckNetworkMode(PreflightContext context)
    {
        var mode = context.TaskDefinition.NetworkMode;
        if (context.IsEnabled && mode.HasValue && mode != NetworkMode.Awsvpc && mode != NetworkMode.Bridge)
        {
            yield return new(
                "networkMode",
                $"Service Connect does not support the network mode '{mode}'.",
                "Use awsvpc (which Fargate needs anyway) or bridge.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckLaunchType(PreflightContext context)
    {
        var type = context.Options.LaunchType;
        if (context.IsEnabled && (type == LaunchType.External || type == LaunchType.ManagedInstances))
        {
            yield return new(
                "launchType",
                type == LaunchType.External
                    ? "External instances (ECS Anywhere) do not support Service Connect."
                    : "ECS Managed Instances do not support Service Connect.",
                "Run the service on Fargate or EC2.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckDeploymentController(PreflightContext context)
    {
        var controller = context.Options.DeploymentController;
        if (controller.HasValue && controller != DeploymentControllerType.Ecs)
        {
            yield return new(
                "deploymentController.type",
                $"The deployment controller {controller} does not support serviceConnectConfiguration.",
                "Use the controller ECS; it has blue/green deployments of its own.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckOperatingSystem(PreflightContext context)
    {
        if (context.IsEnabled && context.TaskDefinition.IsWindows)
        {
            yield return new(
                "runtimePlatform.operatingSystemFamily",
                "Windows containers do not support Service Connect.",
                "Run the service on Linux, or reach it through a load balancer or service discovery.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckLinks(PreflightContext context) =>
        from container in GetContainers(context)
        where container.Item.Links is { Count: > 0 }
        select new PreflightProblem(
            $"containerDefinitions[{container.Index}].links",
            $"Service Connect does not support links; the container '{container.Item.Name}' has some.",
            "Let the containers reach each other through named ports, or use awsvpc, where they share localhost.");

    private static IEnumerable<PreflightProblem> CheckHostname(PreflightContext context) =>
        from container in GetContainers(context)
        where context.TaskDefinition.NetworkMode != NetworkMode.Awsvpc && !string.IsNullOrEmpty(container.Item.Hostname)
        select new PreflightProblem(
            $"containerDefinitions[{container.Index}].hostname",
            $"With the network mode bridge, Service Connect does not support a hostname; the container '{container.Item.Name}' has one.",
            "Leave the hostname out.");

    private static IEnumerable<PreflightProblem> CheckPlatformVersion(PreflightContext context)
    {
        var text = context.Options.PlatformVersion;
        if (context.IsEnabled && context.IsOnFargate && !context.TaskDefinition.IsWindows
            && text != LatestPlatformVersion && Version.TryParse(text, out var version) && version < _minPlatformVersion)
        {
            yield return new(
                "platformVersion",
                $"Service Connect needs Fargate's platform version {_minPlatformVersion} or later, not {version}.",
                "Leave the platform version out, or set it to LATEST.");
        }
    }

    private static IEnumerable<(int Index, ContainerDefinition Item)> GetContainers(PreflightContext context) =>
        context.IsEnabled ? context.TaskDefinition.Containers.Index() : [];
}
