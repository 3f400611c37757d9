using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>
/// Finds what ECS rejects in any case although the API's model allows it, so that a plan shows it before a revision is registered. It is no copy
/// of the service's rules: only members without which no part of a definition means anything.
/// </summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
/// </remarks>
internal static class DefinitionRuleValidator
{
    /// <summary>Validates a new or changed service, and the definition that it is to run.</summary>
    /// <param name="definition">The definition; null if none is given.</param>
    /// <param name="service">The service.</param>
    /// <param name="isNew">Whether the service does not exist yet.</param>
    public static IReadOnlyList<EcsModelProblem> Validate(RegisterTaskDefinitionRequest? definition, CreateServiceRequest service, bool isNew) =>
        [.. definition is null ? [] : Validate(definition), .. Validate(service, isNew)];

    private static IEnumerable<EcsModelProblem> Validate(RegisterTaskDefinitionRequest definition)
    {
        if (definition.ContainerDefinitions.Count == 0)
        {
            yield return Create("containerDefinitions", "is empty; state at least one container.");
        }

        foreach (var (index, container) in definition.ContainerDefinitions.OfType<ContainerDefinition>().Index())
        {
            if (string.IsNullOrEmpty(container.Name))
            {
                yield return Create($"containerDefinitions[{index}].name", "is required.");
            }

            if (string.IsNullOrEmpty(container.Image))
            {
                yield return Create($"containerDefinitions[{index}].image", "is required.");
            }
        }
    }

    private static IEnumerable<EcsModelProblem> Validate(CreateServiceRequest service, bool isNew)
    {
        if (service.DesiredCount < 0)
        {
            yield return Create("desiredCount", $"is {service.DesiredCount}; it must be 0 or more.");
        }

        if (isNew && service.LaunchType.HasValue && service.CapacityProviderStrategy is { Count: > 0 })
        {
            yield return Create("launchType", "cannot be stated together with a capacityProviderStrategy; remove one of them.");
        }

        foreach (var (index, balancer) in (service.LoadBalancers ?? []).OfType<LoadBalancer>().Index())
        {
            var path = $"loadBalancers[{index}]";
            if (balancer is { TargetGroupArn: null, LoadBalancerName: null })
            {
                yield return Create(path, "has neither a targetGroupArn nor a loadBalancerName; state one of them.");
            }

            if (balancer.ContainerName is null)
            {
                yield return Create($"{path}.containerName", "is required.");
            }

            if (balancer.ContainerPort is null)
            {
                yield return Create($"{path}.containerPort", "is required.");
            }
        }

        foreach (var (index, registry) in (service.ServiceRegistries ?? []).OfType<ServiceRegistry>().Index())
        {
            if (registry.RegistryArn is null)
            {
                yield return Create($"serviceRegistries[{index}].registryArn", "is required.");
            }
        }
    }

    private static EcsModelProblem Create(string path, string problem) => new(path, $"{path} {problem}");
}
