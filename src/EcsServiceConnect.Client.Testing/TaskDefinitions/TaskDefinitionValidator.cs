using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates task definitions, with the validators of their parts.</summary>
internal static partial class TaskDefinitionValidator
{
    private const int MaxContainers = 10;
    private const int MaxPlacementConstraints = 10;

    public static void Validate(RegisterTaskDefinitionRequest request)
    {
        var family = RequestGuard.Require(request.Family, "family");
        if (!NamePattern().IsMatch(family))
        {
            throw new ClientException(
                $"'{MessageSanitizer.Sanitize(family)}' in 'family' is not a family name: it takes up to 255 letters, digits, hyphens and underscores.");
        }

        ValidateEnums(request);
        var containers = RequestGuard.Require(request.ContainerDefinitions, "containerDefinitions");
        if (containers.Count == 0)
        {
            throw new ClientException("A task definition needs at least one container definition.");
        }

        if (containers.Count > MaxContainers)
        {
            throw new ClientException($"A task definition has at most {MaxContainers} containers; this one has {containers.Count}.");
        }

        ValidateNames(containers);
        if (!containers.Any(static container => container.Essential ?? true))
        {
            throw new ClientException("A task definition needs at least one container that is essential.");
        }

        for (var i = 0; i < containers.Count; i++)
        {
            ContainerValidator.Validate(containers[i], i, request);
            ValidateNetwork(request, containers[i]);
        }

        DependencyValidator.Validate(containers);
        TaskSizeParser.ParseCpu(request.Cpu);
        TaskSizeParser.ParseMemory(request.Memory);
        if (PreflightValidator.FindRejection(request) is { } rejection)
        {
            throw new ClientException(rejection);
        }

        VolumeDefinitionValidator.Validate(request);
        FargateValidator.Validate(request);
        PlacementValidator.Validate(request.PlacementConstraints);
        ValidateOtherCompatibilities(request);
    }

    private static void ValidateEnums(RegisterTaskDefinitionRequest request)
    {
        RequestGuard.RequireOneOf(
            request.NetworkMode.Value,
            "networkMode",
            NetworkMode.Names.Awsvpc,
            NetworkMode.Names.Bridge,
            NetworkMode.Names.Host,
            NetworkMode.Names.None);
        RequestGuard.RequireOneOf(request.PidMode.Value, "pidMode", PidMode.Names.Host, PidMode.Names.Task);
        RequestGuard.RequireOneOf(request.IpcMode.Value, "ipcMode", IpcMode.Names.Host, IpcMode.Names.None, IpcMode.Names.Task);
        foreach (var compatibility in request.RequiresCompatibilities ?? [])
        {
            RequestGuard.RequireOneOf(
                compatibility.Value,
                "requiresCompatibilities",
                Compatibility.Names.Ec2,
                Compatibility.Names.External,
                Compatibility.Names.Fargate,
                Compatibility.Names.ManagedInstances);
        }
    }

    private static void ValidateNames(IReadOnlyList<ContainerDefinition> containers)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < containers.Count; i++)
        {
            var name = containers[i].Name;
            if (string.IsNullOrEmpty(name) || !NamePattern().IsMatch(name))
            {
                throw new ClientException(
                    $"containerDefinitions[{i}].name '{MessageSanitizer.Sanitize(name)}' is not a container name: "
                    + "it takes up to 255 letters, digits, hyphens and underscores.");
            }

            if (!names.Add(name))
            {
                throw new ClientException($"The container name '{name}' stands more than once in the task definition.");
            }
        }
    }

    private static void ValidateNetwork(RegisterTaskDefinitionRequest request, ContainerDefinition container)
    {
        if (request.NetworkMode == NetworkMode.None && container.PortMappings is { Count: > 0 })
        {
            throw new ClientException($"The network mode none excludes port mappings; the container '{container.Name}' has some.");
        }

        if (request.NetworkMode == NetworkMode.Awsvpc && container.Hostname is not null)
        {
            throw new ClientException($"The network mode awsvpc excludes a hostname; the container '{container.Name}' has one.");
        }
    }

    private static void ValidateOtherCompatibilities(RegisterTaskDefinitionRequest request)
    {
        RequestGuard.RequireAtMost(request.PlacementConstraints, "placementConstraints", MaxPlacementConstraints);
        if (request.EnableFaultInjection == true && request.NetworkMode != NetworkMode.Awsvpc && request.NetworkMode != NetworkMode.Host)
        {
            throw new ClientException("enableFaultInjection needs the network mode awsvpc or host.");
        }

        var required = request.RequiresCompatibilities ?? [];
        if (required.Contains(Compatibility.External) && request.NetworkMode == NetworkMode.Awsvpc)
        {
            throw new ClientException("The compatibility EXTERNAL excludes the network mode awsvpc.");
        }

        if (required.Contains(Compatibility.ManagedInstances) && request.NetworkMode != NetworkMode.Awsvpc
            && request.NetworkMode != NetworkMode.Host)
        {
            throw new ClientException("The compatibility MANAGED_INSTANCES needs the network mode awsvpc or host.");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,255}\\z")]
    private static partial Regex NamePattern();
}
