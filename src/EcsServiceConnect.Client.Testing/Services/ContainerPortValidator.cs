using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the container ports that load balancers and service registries of a service name.</summary>
internal static class ContainerPortValidator
{
    public static void Validate(string? containerName, int? containerPort, string member, TaskDefinition definition)
    {
        var name = RequestGuard.Require(containerName, $"{member}.containerName");
        var port = RequestGuard.Require(containerPort, $"{member}.containerPort");
        var container = definition.ContainerDefinitions.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new InvalidParameterException($"The container {MessageSanitizer.Sanitize(name)} does not exist in the task definition.");
        if (container.PortMappings?.Any(mapping => PortRange.Create(mapping).Contains(port)) != true)
        {
            throw new InvalidParameterException($"The container {container.Name} did not have a container port {port} defined.");
        }
    }
}
