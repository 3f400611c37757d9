using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the settings of a service for its deployment controller.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
/// </summary>
internal static class DeploymentControllerValidator
{
    /// <summary>Validates the request of a new service and gets its controller, by default ECS.</summary>
    public static DeploymentControllerType ValidateCreate(CreateServiceRequest request)
    {
        var type = GetControllerType(request.DeploymentController);
        if (type == DeploymentControllerType.Ecs)
        {
            return type;
        }

        ValidateDeployments(request.DeploymentConfiguration, type);
        ThrowIf(request.SchedulingStrategy == SchedulingStrategy.Daemon, $"schedulingStrategy {SchedulingStrategy.Daemon}", type);
        ThrowIf(request.ServiceConnectConfiguration is not null, "serviceConnectConfiguration", type);
        if (type == DeploymentControllerType.External)
        {
            ThrowIf(request.TaskDefinition is not null, "TaskDefinition must be blank.");
            ThrowIf(request.LoadBalancers is { Count: > 0 }, "LoadBalancers must be empty or null.");
            ThrowIf(request.ServiceRegistries is { Count: > 0 }, "serviceRegistries", type);
            ThrowIf(request.LaunchType.HasValue, "launchType", type);
            ThrowIf(request.CapacityProviderStrategy is { Count: > 0 }, "capacityProviderStrategy", type);
            ThrowIf(request.PlatformVersion is not null, "platformVersion", type);
            ThrowIf(request.NetworkConfiguration is not null, "networkConfiguration", type);
            ThrowIf(request.Role is not null, "role", type);
            ThrowIf(request.VolumeConfigurations is { Count: > 0 }, "volumeConfigurations", type);
            ThrowIf(request.VpcLatticeConfigurations is { Count: > 0 }, "vpcLatticeConfigurations", type);
        }
        else if (request.LoadBalancers is not { Count: > 0 } balancers || balancers.Any(static balancer => balancer.TargetGroupArn is null))
        {
            throw new InvalidParameterException(
                "When specifying the CODE_DEPLOY deployment controller type, the service requires an Application Load Balancer or Network "
                + "Load Balancer.");
        }

        return type;
    }

    /// <summary>
    /// Validates an update for the controller that the service has after it: a change of the controller goes to ECS, and what ECS deploys
    /// may change with it. The text about a task definition is that of the real service for a change to CodeDeploy, too.
    /// Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/migrate-codedeploy-to-ecs-bluegreen.html,
    /// https://github.com/aws/aws-cdk/issues/36012
    /// </summary>
    public static void ValidateUpdate(CreateServiceRequest current, UpdateServiceRequest change)
    {
        var type = GetControllerType(change.DeploymentController ?? current.DeploymentController);
        if (type == DeploymentControllerType.Ecs)
        {
            return;
        }

        ThrowIf(change.DeploymentConfiguration is not null && type == DeploymentControllerType.External, "deploymentConfiguration", type);
        ValidateDeployments(change.DeploymentConfiguration, type);
        if (type == DeploymentControllerType.CodeDeploy)
        {
            const string Remediation = "on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.";
            ThrowIf(change.TaskDefinition is not null, $"Unable to update task definition {Remediation}");
            ThrowIf(change.NetworkConfiguration is not null, $"Unable to update network parameters {Remediation}");
            ThrowIf(change.ForceNewDeployment == true, $"Cannot force a new deployment {Remediation}");
        }

        if (GetControllerType(current.DeploymentController) is var former && former != type)
        {
            throw RequestGuard.CreateNotSimulatedException($"the change of the deployment controller from {former} to {type}");
        }

        ThrowIf(change.TaskDefinition is not null, "taskDefinition", type);
        ThrowIf(change.ForceNewDeployment == true, "forceNewDeployment", type);
        ThrowIf(change.LoadBalancers is not null, "loadBalancers", type);
        ThrowIf(change.ServiceRegistries is not null, "serviceRegistries", type);
        ThrowIf(change.CapacityProviderStrategy is not null, "capacityProviderStrategy", type);
        ThrowIf(change.PlatformVersion is not null, "platformVersion", type);
        ThrowIf(change.NetworkConfiguration is not null, "networkConfiguration", type);
        ThrowIf(change.EnableExecuteCommand is not null, "enableExecuteCommand", type);
        ThrowIf(change.ServiceConnectConfiguration is not null, "serviceConnectConfiguration", type);
        ThrowIf(change.VolumeConfigurations is not null, "volumeConfigurations", type);
        ThrowIf(change.VpcLatticeConfigurations is not null, "vpcLatticeConfigurations", type);
    }

    /// <summary>
    /// Validates that a service of CodeDeploy on container instances has the default percentages: it cannot have others.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
    /// </summary>
    public static void ValidatePercents(CreateServiceRequest settings, LaunchType launchType)
    {
        if (settings.DeploymentController?.Type != DeploymentControllerType.CodeDeploy || launchType != LaunchType.Ec2)
        {
            return;
        }

        var (standard, actual) = (DeploymentConfigurationValidator.CreateDefault(daemon: false), settings.DeploymentConfiguration);
        var member = actual?.MaximumPercent != standard.MaximumPercent ? "maximumPercent"
            : actual?.MinimumHealthyPercent != standard.MinimumHealthyPercent ? "minimumHealthyPercent"
            : null;
        ThrowIf(
            member is not null,
            $"A custom 'deploymentConfiguration.{member}' is not supported for a service with the CODE_DEPLOY deployment controller and tasks "
            + "on EC2; leave it out.");
    }

    private static DeploymentControllerType GetControllerType(DeploymentController? controller) =>
        controller?.Type ?? DeploymentControllerType.Ecs;

    private static void ValidateDeployments(DeploymentConfiguration? configuration, DeploymentControllerType type)
    {
        ThrowIf(CircuitBreaker.IsEnabled(configuration), "deploymentConfiguration.deploymentCircuitBreaker", type);
        ThrowIf(configuration?.Alarms?.Enable == true, "deploymentConfiguration.alarms", type);
        ThrowIf(DeploymentStepFactory.HasStages(configuration), $"deploymentConfiguration.strategy {configuration?.Strategy}", type);
        ThrowIf(configuration?.LifecycleHooks is { Count: > 0 }, "deploymentConfiguration.lifecycleHooks", type);
    }

    private static void ThrowIf(bool isSet, string member, DeploymentControllerType type) =>
        ThrowIf(isSet, $"The deployment controller {type} excludes '{member}' here.");

    private static void ThrowIf(bool isInvalid, string message)
    {
        if (isInvalid)
        {
            throw new InvalidParameterException(message);
        }
    }
}
