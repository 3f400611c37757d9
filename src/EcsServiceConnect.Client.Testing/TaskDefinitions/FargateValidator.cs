using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates task definitions for Fargate.</summary>
internal static class FargateValidator
{
    /// <summary>Validates a definition that requires Fargate.</summary>
    public static void Validate(RegisterTaskDefinitionRequest request)
    {
        var (cpu, memory) = (TaskSizeParser.ParseCpu(request.Cpu), TaskSizeParser.ParseMemory(request.Memory));
        ValidateTotals(request, cpu, memory);
        if ((request.RequiresCompatibilities ?? []).Contains(Compatibility.Fargate) && FindRejection(request, cpu, memory) is { } rejection)
        {
            throw new ClientException(rejection);
        }
    }

    public static bool CanRun(RegisterTaskDefinitionRequest request) =>
        FindRejection(request, TaskSizeParser.ParseCpu(request.Cpu), TaskSizeParser.ParseMemory(request.Memory)) is null;

    private static void ValidateTotals(RegisterTaskDefinitionRequest request, int? cpu, int? memory)
    {
        if (request.ContainerDefinitions.Sum(static container => (long)(container.Cpu ?? 0)) > cpu)
        {
            throw new ClientException("The containers together have more CPU units than the task.");
        }

        foreach (var container in request.ContainerDefinitions)
        {
            if (container.Memory > memory)
            {
                throw new ClientException($"The container '{container.Name}' has more memory than the task.");
            }
        }

        if (request.ContainerDefinitions.Sum(static container => (long)(container.MemoryReservation ?? container.Memory ?? 0)) > memory)
        {
            throw new ClientException("The containers together reserve more memory than the task has.");
        }
    }

    private static string? FindRejection(RegisterTaskDefinitionRequest request, int? cpu, int? memory)
    {
        if (request.NetworkMode != NetworkMode.Awsvpc)
        {
            return "Fargate needs the network mode awsvpc.";
        }

        if (cpu is null || memory is null)
        {
            return "Fargate needs 'cpu' and 'memory' on the task itself.";
        }

        if (!Client.FargateTaskSize.IsSupported(cpu.Value, memory.Value))
        {
            return $"Fargate has no task of {cpu} CPU units with {memory} MiB of memory.";
        }

        if (request.EphemeralStorage is { } storage && storage.SizeInGiB is null or < 21 or > 200)
        {
            return "The ephemeral storage of a Fargate task has from 21 to 200 GiB.";
        }

        return request.PlacementConstraints is { Count: > 0 } ? "Fargate has no placement constraints."
            : request.IpcMode == IpcMode.Host || request.PidMode == PidMode.Host ? "Fargate shares no namespace with a host."
            : request.Volumes?.Any(static volume => volume.DockerVolumeConfiguration is not null
                || !string.IsNullOrEmpty(volume.Host?.SourcePath)) == true ? "Fargate has neither Docker volumes nor paths of a host."
            : request.ContainerDefinitions.Select(FindRejection).FirstOrDefault(static rejection => rejection is not null);
    }

    private static string? FindRejection(ContainerDefinition container) =>
        container.Privileged == true ? $"Fargate runs no privileged container; '{container.Name}' is one."
        : container.Links is { Count: > 0 } ? $"Fargate has no links; the container '{container.Name}' has some."
        : container.DnsServers is { Count: > 0 } || container.ExtraHosts is { Count: > 0 }
            ? $"With the network mode awsvpc a container sets neither DNS servers nor extra hosts; '{container.Name}' does."
        : container.ResourceRequirements?.Any(static requirement => requirement.Type == ResourceType.Gpu) == true
            ? $"Fargate has no GPU; the container '{container.Name}' wants one."
        : null;
}
