using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a service may say, at its creation and later, for the sake of who controls its deployments.</summary>
internal static class DeploymentControllerRules
{
    /// <summary>The controller of a new service; ECS where none is asked for.</summary>
    public static DeploymentControllerType CheckNew(CreateServiceRequest request)
    {
        var type = TypeOf(request.DeploymentController);
        if (type == DeploymentControllerType.Ecs)
        {
            return type;
        }

        CheckDeployments(request.DeploymentConfiguration, type);
        Refuse(request.SchedulingStrategy == SchedulingStrategy.Daemon, $"schedulingStrategy {SchedulingStrategy.Daemon}", type);
        Refuse(request.ServiceConnectConfiguration is not null, "serviceConnectConfiguration", type);
        if (type == DeploymentControllerType.External)
        {
            Refuse(request.TaskDefinition is not null, "taskDefinition", type);
            Refuse(request.LoadBalancers is { Count: > 0 }, "loadBalancers", type);
            Refuse(request.ServiceRegistries is { Count: > 0 }, "serviceRegistries", type);
            Refuse(request.LaunchType.HasValue, "launchType", type);
            Refuse(request.CapacityProviderStrategy is { Count: > 0 }, "capacityProviderStrategy", type);
            Refuse(request.PlatformVersion is not null, "platformVersion", type);
            Refuse(request.NetworkConfiguration is not null, "networkConfiguration", type);
            Refuse(request.Role is not null, "role", type);
            Refuse(request.VolumeConfigurations is { Count: > 0 }, "volumeConfigurations", type);
            Refuse(request.VpcLatticeConfigurations is { Count: > 0 }, "vpcLatticeConfigurations", type);
        }
        else if (request.LoadBalancers is not { Count: > 0 } balancers || balancers.Any(static balancer => balancer.TargetGroupArn is null))
        {
            throw new InvalidParameterException($"The deployment controller {type} needs 'loadBalancers' with a targetGroupArn each.");
        }

        return type;
    }

    public static void CheckUpdate(CreateServiceRequest current, UpdateServiceRequest change)
    {
        var type = TypeOf(current.DeploymentController);
        if (change.DeploymentController is not null && TypeOf(change.DeploymentController) is var other && other != type)
        {
            throw Guard.NotSimulated($"the change of the deployment controller from {type} to {other}");
        }

        if (type == DeploymentControllerType.Ecs)
        {
            return;
        }

        Refuse(change.DeploymentConfiguration is not null && type == DeploymentControllerType.External, "deploymentConfiguration", type);
        CheckDeployments(change.DeploymentConfiguration, type);
        Refuse(change.TaskDefinition is not null, "taskDefinition", type);
        Refuse(change.ForceNewDeployment == true, "forceNewDeployment", type);
        Refuse(change.LoadBalancers is not null, "loadBalancers", type);
        Refuse(change.ServiceRegistries is not null, "serviceRegistries", type);
        Refuse(change.CapacityProviderStrategy is not null, "capacityProviderStrategy", type);
        Refuse(change.PlatformVersion is not null, "platformVersion", type);
        Refuse(change.NetworkConfiguration is not null, "networkConfiguration", type);
        Refuse(change.EnableExecuteCommand is not null, "enableExecuteCommand", type);
        Refuse(change.ServiceConnectConfiguration is not null, "serviceConnectConfiguration", type);
        Refuse(change.VolumeConfigurations is not null, "volumeConfigurations", type);
        Refuse(change.VpcLatticeConfigurations is not null, "vpcLatticeConfigurations", type);
    }

    private static DeploymentControllerType TypeOf(DeploymentController? controller)
    {
        if (controller is null)
        {
            return DeploymentControllerType.Ecs;
        }

        Guard.OneOf(
            Guard.Required(controller.Type.Value, "deploymentController.type"),
            "deploymentController.type",
            DeploymentControllerType.Names.Ecs,
            DeploymentControllerType.Names.CodeDeploy,
            DeploymentControllerType.Names.External);
        return controller.Type;
    }

    private static void CheckDeployments(DeploymentConfiguration? configuration, DeploymentControllerType type)
    {
        Refuse(CircuitBreaker.IsOn(configuration), "deploymentConfiguration.deploymentCircuitBreaker", type);
        Refuse(configuration?.Alarms?.Enable == true, "deploymentConfiguration.alarms", type);
    }

    private static void Refuse(bool isGiven, string member, DeploymentControllerType type)
    {
        if (isGiven)
        {
            throw new InvalidParameterException($"The deployment controller {type} excludes '{member}' here.");
        }
    }
}
