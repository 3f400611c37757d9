using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the service registry of a service. Which DNS records the registry has is unknown here, and so whether it needs a port.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html
/// </summary>
internal static class ServiceRegistryValidator
{
    private const string Member = "serviceRegistries";

    public static void Validate(IReadOnlyList<ServiceRegistry>? registries, TaskDefinition definition)
    {
        if (registries is { Count: > 1 })
        {
            throw new InvalidParameterException("service registries can have at most 1 items.");
        }

        foreach (var registry in registries ?? [])
        {
            RequestGuard.Require(registry.RegistryArn, $"{Member}.registryArn");
            ValidatePort(registry, definition);
        }
    }

    private static void ValidatePort(ServiceRegistry registry, TaskDefinition definition)
    {
        var namesContainer = registry.ContainerName is not null || registry.ContainerPort is not null;
        if (registry.Port is not null && namesContainer)
        {
            throw new InvalidParameterException(
                $"The members '{Member}.port' and '{Member}.containerName' with '{Member}.containerPort' exclude each other.");
        }

        if (namesContainer || definition.NetworkMode != NetworkMode.Awsvpc)
        {
            ContainerPortValidator.Validate(registry.ContainerName, registry.ContainerPort, Member, definition);
        }
    }
}
