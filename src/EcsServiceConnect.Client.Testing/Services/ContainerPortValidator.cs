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
        switch (container.PortMappings?.Count(mapping => PortRange.Create(mapping).Contains(port)))
        {
            case null or 0:
                throw new InvalidParameterException($"The container {container.Name} did not have a container port {port} defined.");
            case > 1:
                // A definition may map a port by tcp and by udp, but no service may name it: https://github.com/aws/amazon-ecs-agent/issues/3428
                throw new InvalidParameterException(
                    $"Container port {port} is used in more than one port mapping for container {container.Name}.");
        }
    }
}
