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

    public static TaskSetState Get(string? identifier, string member, ServiceState service, ArnFactory arns)
    {
        var asked = RequestGuard.Require(identifier, member);
        return Find(asked, service, arns)
            ?? throw new TaskSetNotFoundException($"The service '{service.Name}' has no task set '{MessageSanitizer.Sanitize(asked, maxLength: 512)}'.");
    }

    /// <summary>Validates a scale.</summary>
    public static Scale ValidateScale(Scale? scale)
    {
        RequestGuard.RequireOneOf(scale?.Unit.Value ?? "", "scale.unit", ScaleUnit.Names.Percent);
        var value = scale?.Value ?? 0;
        return value is >= 0 and <= 100
            ? new Scale { Value = value, Unit = ScaleUnit.Percent }
            : throw new InvalidParameterException($"The member 'scale.value' is {value}; it must be from 0 to 100.");
    }
}
