using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The role with which ECS registers a service's tasks: the account's own, or one that the service names.</summary>
internal static class ServiceRoleValidator
{
    public static void Validate(CreateServiceRequest settings, TaskDefinition definition)
    {
        if (settings.Role is null)
        {
            return;
        }

        var balancers = settings.LoadBalancers ?? [];
        var obstacle = balancers.Count == 0 ? "needs 'loadBalancers'"
            : balancers.Count > 1 ? "is excluded by several 'loadBalancers'"
            : settings.ServiceRegistries is { Count: > 0 } ? "is excluded by 'serviceRegistries'"
            : definition.NetworkMode == NetworkMode.Awsvpc ? "is excluded by the network mode awsvpc"
            : null;
        if (obstacle is not null)
        {
            throw new InvalidParameterException($"The member 'role' {obstacle}; without it the service-linked role of ECS is used.");
        }
    }

    /// <summary>Null where nothing is registered on the service's behalf.</summary>
    public static string? GetRoleArn(CreateServiceRequest settings, ArnFactory arns)
    {
        if (settings.Role is { } role)
        {
            return EcsArn.IsArn(role) ? role : arns.CreateRoleArn(role.TrimStart('/'));
        }

        var isNeeded = settings.LoadBalancers is { Count: > 0 }
            || settings.ServiceRegistries is { Count: > 0 }
            || settings.NetworkConfiguration?.AwsvpcConfiguration is not null;
        return isNeeded ? arns.CreateRoleArn("aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS") : null;
    }
}
