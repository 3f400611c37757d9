using EcsServiceConnect.Client.Clusters;
using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services.Redeploying;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>Rejects what cannot be planned: contradictions between files, options and the service.</summary>
internal static class ServicePlanInputValidator
{
    public const string NameRequired =
        $"serviceName: required; state it in the service, or in {nameof(ServicePlanOptions)}.{nameof(ServicePlanOptions.ServiceName)}.";

    /// <summary>Sets the cluster and name of the desired service from the options, and checks that nothing contradicts them.</summary>
    public static CreateServiceRequest Identify(CreateServiceRequest service, ServicePlanOptions options)
    {
        if (options.Cluster is not null && service.Cluster is not null && AreDifferent(options.Cluster, service.Cluster))
        {
            throw new EcsPlanException(
                EcsPlanOutcome.DifferentCluster,
                $"The plan is for the cluster '{options.Cluster}', but the service is defined for '{service.Cluster}'. Remove one of them.");
        }

        if (options.ServiceName is not null && service.ServiceName is not null && AreDifferent(options.ServiceName, service.ServiceName))
        {
            throw new EcsPlanException(
                EcsPlanOutcome.DifferentService,
                $"The plan is for the service '{options.ServiceName}', but the definition is of '{service.ServiceName}'. Remove one of them.");
        }

        CheckCluster(options.ServiceName, options.Cluster ?? service.Cluster);
        CheckCluster(service.ServiceName, options.Cluster ?? service.Cluster);
        var name = options.ServiceName ?? service.ServiceName;
        return string.IsNullOrEmpty(name)
            ? throw new EcsValidationException(NameRequired)
            : service with
            {
                Cluster = options.Cluster ?? service.Cluster ?? (EcsArn.TryParse(name, out var arn) ? arn.ClusterName : null),
                ServiceName = EcsArn.GetName(name),
            };
    }

    /// <summary>Checks that no key of the service's tags is repeated: ECS would reject that only after the registration.</summary>
    public static void CheckTags(CreateServiceRequest service)
    {
        string[] problems =
        [
            .. (service.Tags ?? []).OfType<Tag>()
                .GroupBy(static tag => tag.Key ?? "")
                .Where(static tags => tags.Count() > 1)
                .Select(static tags => $"tags: the key '{tags.Key}' is repeated. State it once."),
        ];
        if (problems.Length > 0)
        {
            throw new EcsValidationException(problems);
        }
    }

    /// <summary>Checks that the service's own task definition and the given one are of one family.</summary>
    public static void CheckFamily(CreateServiceRequest service, RegisterTaskDefinitionRequest? definition)
    {
        if (service.TaskDefinition is { } name && definition is not null && GetFamily(name) != definition.Family)
        {
            throw new EcsPlanException(
                EcsPlanOutcome.DifferentFamily,
                $"The service is defined with the task definition '{name}', but the given one is of the family '{definition.Family}'.");
        }
    }

    /// <summary>Checks that an existing service can be changed by UpdateService as planned.</summary>
    public static void CheckService(Service current, CreateServiceRequest desired, ServicePlanOptions options)
    {
        if (current.ClusterArn is { } clusterArn && AreDifferent(clusterArn, desired.Cluster ?? ClusterNames.Default))
        {
            throw new EcsPlanException(
                EcsPlanOutcome.DifferentCluster,
                $"The plan is for the cluster '{desired.Cluster ?? ClusterNames.Default}', but the service {current.ServiceArn} runs in {clusterArn}. A service "
                + "cannot be moved.");
        }

        if (DeploymentObservation.IsDeleted(current))
        {
            throw new EcsPlanException(
                EcsPlanOutcome.ServiceDraining,
                $"The service {current.ServiceArn} was deleted and is DRAINING. Wait until it is INACTIVE, then plan again to create it again.");
        }

        CheckFamilyOf(current, desired, options);
    }

    /// <summary>
    /// Checks that ECS deploys the service after the plan. A service can be moved from another controller to ECS, if that is stated.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/migrate-codedeploy-to-ecs-bluegreen.html
    /// </summary>
    public static void CheckController(Service? current, CreateServiceRequest desired)
    {
        var controller = desired.DeploymentController?.Type.HasValue == true ? desired.DeploymentController : current?.DeploymentController;
        if (DeployableServiceReader.IsDeployedByEcs(controller))
        {
            return;
        }

        var type = controller!.Type;
        var owner = type == DeploymentControllerType.CodeDeploy ? "AWS CodeDeploy deploys it" : "a program of your own deploys it, by task sets";
        throw new EcsPlanException(
            EcsPlanOutcome.DeploymentController,
            $"The service '{desired.ServiceName}' has the deployment controller {type}: {owner}, so a plan cannot. Deploy there, or state the "
            + "deploymentController ECS to move the service.");
    }

    public static string GetFamily(string taskDefinition) =>
        EcsArnFormat.SplitRevision(EcsArn.GetName(taskDefinition)).Family;

    /// <summary>Checks that a service that is named by its ARN is of the cluster that is stated.</summary>
    private static void CheckCluster(string? service, string? cluster)
    {
        if (cluster is null || !EcsArn.TryParse(service, out var arn) || arn.ClusterName is not { } owner)
        {
            return;
        }

        if (owner != EcsArn.GetName(cluster)
            || (EcsArn.TryParse(cluster, out var clusterArn) && (clusterArn.Region, clusterArn.AccountId) != (arn.Region, arn.AccountId)))
        {
            throw new EcsPlanException(
                EcsPlanOutcome.DifferentCluster,
                $"The plan is for the cluster '{cluster}', but the service {service} is of another one. Correct one of them.");
        }
    }

    private static void CheckFamilyOf(Service current, CreateServiceRequest desired, ServicePlanOptions options)
    {
        if (!options.AllowFamilyChange
            && desired.TaskDefinition is { } name
            && current.TaskDefinition is { } currentName
            && GetFamily(name) != GetFamily(currentName))
        {
            throw new EcsPlanException(
                EcsPlanOutcome.DifferentFamily,
                $"The service {current.ServiceArn} runs the family '{GetFamily(currentName)}', but the task definition is of the family "
                + $"'{GetFamily(name)}'. If that is meant, set {nameof(ServicePlanOptions)}.{nameof(ServicePlanOptions.AllowFamilyChange)}.");
        }
    }

    /// <summary>Whether two names or ARNs cannot be of one resource. Of an ARN and a name, the names count.</summary>
    private static bool AreDifferent(string first, string second) =>
        EcsArn.IsArn(first) && EcsArn.IsArn(second) ? first != second : EcsArn.GetName(first) != EcsArn.GetName(second);
}
