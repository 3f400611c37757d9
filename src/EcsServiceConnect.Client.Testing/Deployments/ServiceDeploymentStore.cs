namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds the roll-outs and revisions of services by their ARNs. Those of a service that was deleted are gone.</summary>
internal static class ServiceDeploymentStore
{
    private const string DeploymentKind = "service-deployment";
    private const string RevisionKind = "service-revision";

    /// <summary>The roll-out of an ARN; null when there is none.</summary>
    public static ServiceDeploymentState? Find(string arn, EcsState state) =>
        ServiceOf(arn, DeploymentKind, state, out var id)?.ServiceDeployments.GetValueOrDefault(id);

    public static ServiceDeploymentState Get(string? arn, EcsState state)
    {
        var asked = Guard.Required(arn, "serviceDeploymentArn");
        return Find(asked, state)
            ?? throw new ServiceDeploymentNotFoundException($"The service deployment '{Shown.Text(asked, longest: 512)}' does not exist.");
    }

    /// <summary>The revision of an ARN; null when there is none.</summary>
    public static ServiceRevisionState? FindRevision(string arn, EcsState state) =>
        ServiceOf(arn, RevisionKind, state, out var id)?.Revisions.GetValueOrDefault(id);

    private static ServiceState? ServiceOf(string arn, string kind, EcsState state, out string id)
    {
        id = "";
        var isHere = state.Arns.TryTakeApart(arn, kind, out var resource);
        if (resource.Split('/') is not [var cluster, var service, var last])
        {
            throw new InvalidParameterException(
                $"'{Shown.Text(arn, longest: 512)}' is not the ARN of a {kind}: that ends in '{kind}/CLUSTER/SERVICE/ID'.");
        }

        id = last;
        return isHere && state.Clusters.Find(cluster)?.Services.GetValueOrDefault(service) is { } found
            && found.Status != ServiceState.Inactive
            ? found
            : null;
    }
}
