using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates task definitions for Fargate, beside the rules of the preflight.</summary>
internal static class FargateValidator
{
    /// <summary>Validates a definition that requires Fargate.</summary>
    public static void Validate(RegisterTaskDefinitionRequest request)
    {
        if ((request.RequiresCompatibilities ?? []).Contains(Compatibility.Fargate) && FindRejection(request) is { } rejection)
        {
            throw new ClientException(rejection);
        }
    }

    public static bool CanRun(RegisterTaskDefinitionRequest request) =>
        PreflightValidator.FindRejection(request, LaunchType.Fargate) is null && FindRejection(request) is null;

    private static string? FindRejection(RegisterTaskDefinitionRequest request)
    {
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
