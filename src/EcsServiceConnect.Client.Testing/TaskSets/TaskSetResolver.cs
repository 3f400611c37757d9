using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds task sets and the services that can have them.</summary>
internal static class TaskSetResolver
{
    /// <summary>Gets the active service of a request about task sets.</summary>
    public static ServiceState GetService(string cluster, string service, EcsState state)
    {
        var found = ServiceResolver.Get(service, state.Clusters.GetActive(cluster), state.Arns);
        if (found.Status != ServiceState.Active)
        {
            throw new ServiceNotActiveException("Service was not ACTIVE.");
        }

        return found.HasTaskSets
            ? found
            : throw new InvalidParameterException(
                $"The service '{found.Name}' has the deployment controller {DeploymentControllerType.Ecs}; task sets need "
                + $"{DeploymentControllerType.External} or {DeploymentControllerType.CodeDeploy}.");
    }

    /// <summary>Finds the task set of an id or ARN; null if the service has none.</summary>
    public static TaskSetState? Find(string identifier, ServiceState service, ArnFactory arns)
    {
        var id = identifier;
        if (EcsArn.IsArn(identifier))
        {
            var arn = arns.Parse(identifier, EcsResourceTypes.TaskSet);
            if (!arns.IsOwn(arn) || (arn.ClusterName, arn.ParentName) != (service.Cluster.Name, service.Name))
            {
                return null;
            }

            id = arn.Name;
        }

        return service.TaskSets.Find(set => set.Id == id);
    }

    public static TaskSetState Get(string identifier, ServiceState service, ArnFactory arns) =>
        Find(identifier, service, arns) ?? throw new TaskSetNotFoundException(
            $"The service '{service.Name}' has no task set '{MessageSanitizer.Sanitize(identifier, maxLength: 512)}'.");

    /// <summary>Creates a scale with the defaults of absent members.</summary>
    public static Scale CreateScale(Scale? scale) => new() { Value = scale?.Value ?? 0, Unit = ScaleUnit.Percent };
}
