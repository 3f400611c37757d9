using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the role with which ECS registers targets for a service. The texts are those of the real service.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
/// </summary>
internal static class ServiceRoleValidator
{
    public static void Validate(CreateServiceRequest settings, TaskDefinition definition)
    {
        if (settings.Role is null)
        {
            return;
        }

        if (settings.LoadBalancers is not { Count: > 0 } balancers)
        {
            throw new InvalidParameterException("IAM roles are only valid for services configured to use load balancers.");
        }

        if (balancers.Count > 1 || settings.ServiceRegistries is { Count: > 0 } || definition.NetworkMode == NetworkMode.Awsvpc)
        {
            throw new InvalidParameterException("You cannot specify an IAM role for services that require a service linked role.");
        }
    }

    /// <summary>Gets the role's ARN; null if ECS needs none for the service.</summary>
    public static string? GetRoleArn(CreateServiceRequest settings, ArnFactory arns)
    {
        if (settings.Role is { } role)
        {
            return EcsArn.IsArn(role) ? role : arns.CreateRoleArn(role.TrimStart('/'));
        }

        var isNeeded = settings.LoadBalancers is { Count: > 0 }
            || settings.ServiceRegistries is { Count: > 0 }
            || settings.NetworkConfiguration?.AwsvpcConfiguration is not null
            || settings.DeploymentController?.Type == DeploymentControllerType.External;
        return isNeeded ? arns.CreateRoleArn("aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS") : null;
    }
}
