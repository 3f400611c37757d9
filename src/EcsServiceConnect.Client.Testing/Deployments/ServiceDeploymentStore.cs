namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds the deployments and revisions of services by their ARNs. Those of a deleted service are not found.</summary>
internal static class ServiceDeploymentStore
{
    private const string DeploymentKind = "service-deployment";
    private const string RevisionKind = "service-revision";

    /// <summary>Gets the deployments of a service, the oldest first.</summary>
    public static OrderedDictionary<string, ServiceDeploymentState> GetAll(ServiceState service, EcsState state)
    {
        RemoveExpired(service, state);
        return service.ServiceDeployments;
    }

    /// <summary>Finds the deployment of an ARN; null if there is none.</summary>
    public static ServiceDeploymentState? Find(string arn, EcsState state) =>
        FindService(arn, DeploymentKind, state, out var id) is { } service ? GetAll(service, state).GetValueOrDefault(id) : null;

    public static ServiceDeploymentState Get(string arn, EcsState state) => Find(arn, state)
        ?? throw new ServiceDeploymentNotFoundException("The service deployment does not exist.");

    /// <summary>Parses the ARN of a revision in this region and account.</summary>
    public static EcsArn ParseRevision(string arn, EcsState state) => state.Arns.Parse(arn, RevisionKind) is var parsed && state.Arns.IsOwn(parsed)
        ? parsed
        : throw new InvalidParameterException("The ServiceRevision ARN is invalid.");

    /// <summary>Finds the revision of an ARN; null if there is none.</summary>
    public static ServiceRevisionState? FindRevision(string arn, EcsState state)
    {
        if (FindService(arn, RevisionKind, state, out var id) is not { } service)
        {
            return null;
        }

        RemoveExpired(service, state);
        return service.Revisions.GetValueOrDefault(id);
    }

    /// <summary>
    /// Removes deployments of over ninety days ago, except the newest, and their revisions unless they still run. Doing so only when
    /// they are read makes no difference to callers.
    /// </summary>
    private static void RemoveExpired(ServiceState service, EcsState state)
    {
        var records = service.ServiceDeployments;
        while (records.Count > 1 && records.GetAt(0).Value is var oldest && oldest.CreatedAt + SimulationTiming.ServiceDeploymentRetention <= state.Now)
        {
            records.RemoveAt(0);
            var revision = oldest.Target;
            if (service.LastCompleted?.Revision != revision && !service.Deployments.Exists(running => running.Revision == revision))
            {
                service.Revisions.Remove(revision.Id);
            }
        }
    }

    private static ServiceState? FindService(string arn, string kind, EcsState state, out string id)
    {
        var parsed = state.Arns.Parse(arn, kind);
        id = parsed.Name;
        return state.Arns.IsOwn(parsed)
            && state.Clusters.Find(parsed.ClusterName!)?.Services.GetValueOrDefault(parsed.ParentName!) is { } found
            && found.Status != ServiceState.Inactive
            ? found
            : null;
    }
}
