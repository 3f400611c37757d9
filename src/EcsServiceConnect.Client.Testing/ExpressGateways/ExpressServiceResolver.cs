namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds Express Mode services by their ARNs.</summary>
internal static class ExpressServiceResolver
{
    /// <param name="arn">The service's full ARN.</param>
    /// <param name="state">The state that contains it.</param>
    /// <param name="missing">Creates the error for a service that does not exist, from the message.</param>
    public static (ServiceState Service, ExpressState Express) Get(string arn, EcsState state, Func<string, EcsServiceException> missing)
    {
        var parsed = state.Arns.Parse(arn, EcsResourceTypes.Service);
        if (parsed.ClusterName is not { } cluster)
        {
            throw new InvalidParameterException($"'{MessageSanitizer.Sanitize(arn)}' is not the full ARN of a service, which names its cluster.");
        }

        var service = state.Arns.IsOwn(parsed) ? state.Clusters.GetActive(cluster).Services.GetValueOrDefault(parsed.Name) : null;
        return service is null ? throw missing($"The service '{MessageSanitizer.Sanitize(arn)}' does not exist.")
            : service.Express is { } express ? (service, express)
            : throw new InvalidParameterException($"The service '{service.Name}' is not one of Express Mode.");
    }

    /// <summary>Gets the active service of an ARN.</summary>
    public static (ServiceState Service, ExpressState Express) GetActive(string arn, EcsState state)
    {
        var found = Get(arn, state, static message => new ServiceNotFoundException(message));
        return found.Service.Status == ServiceState.Active
            ? found
            : throw new ServiceNotActiveException($"The service '{found.Service.Name}' is {found.Service.Status}.");
    }
}
