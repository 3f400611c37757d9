namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds the roll-outs and revisions of services by their ARNs. Those of a service that was deleted are gone.</summary>
internal static class ServiceDeploymentStore
{
    private const string DeploymentKind = "service-deployment";
    private const string RevisionKind = "service-revision";

    /// <summary>The roll-outs of a service, the oldest first.</summary>
    public static OrderedDictionary<string, ServiceDeploymentState> GetAll(ServiceState service, EcsState state)
    {
        RemoveExpired(service, state);
        return service.ServiceDeployments;
    }

    /// <summary>The roll-out of an ARN; null when there is none.</summary>
    public static ServiceDeploymentState? Find(string arn, EcsState state) =>
        FindService(arn, DeploymentKind, state, out var id) is { } service ? GetAll(service, state).GetValueOrDefault(id) : null;

    public static ServiceDeploymentState Get(string? arn, EcsState state)
    {
        var asked = RequestGuard.Require(arn, "serviceDeploymentArn");
        return Find(asked, state)
            ?? throw new ServiceDeploymentNotFoundException($"The service deployment '{MessageSanitizer.Sanitize(asked, maxLength: 512)}' does not exist.");
    }

    /// <summary>The revision of an ARN; null when there is none.</summary>
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
    /// Forgets roll-outs of over ninety days ago, but for the newest, and what they brought unless it still runs. It does not matter that
    /// this is done only when somebody looks.
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
