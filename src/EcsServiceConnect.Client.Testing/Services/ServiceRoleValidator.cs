using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the role with which ECS registers targets for a service.</summary>
internal static class ServiceRoleValidator
{
    public static void Validate(CreateServiceRequest settings, TaskDefinition definition)
    {
        if (settings.Role is null)
        {
            return;
        }

        var balancers = settings.LoadBalancers ?? [];
        var rejection = balancers.Count == 0 ? "needs 'loadBalancers'"
            : balancers.Count > 1 ? "is excluded by several 'loadBalancers'"
            : settings.ServiceRegistries is { Count: > 0 } ? "is excluded by 'serviceRegistries'"
            : definition.NetworkMode == NetworkMode.Awsvpc ? "is excluded by the network mode awsvpc"
            : null;
        if (rejection is not null)
        {
            throw new InvalidParameterException($"The member 'role' {rejection}; without it the service-linked role of ECS is used.");
        }
    }

    /// <summary>Gets the role's ARN; null if no targets are registered for the service.</summary>
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
