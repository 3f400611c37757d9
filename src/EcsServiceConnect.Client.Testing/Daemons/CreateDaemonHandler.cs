using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates a daemon and begins its first deployment.</summary>
internal sealed class CreateDaemonHandler(DaemonScheduler daemons) : OperationHandler<CreateDaemonRequest, CreateDaemonResponse>
{
    protected override CreateDaemonResponse Handle(CreateDaemonRequest request, EcsState state)
    {
        var name = DaemonValidator.ValidateName(request.DaemonName);
        var cluster = state.Clusters.GetActive(request.ClusterArn);
        if (state.ClientTokens.Find(request, cluster.Name, request.ClientToken) is { } earlier)
        {
            return earlier.IsSameRequest
                ? (CreateDaemonResponse)earlier.Outcome
                : throw new InvalidParameterException("The clientToken was used before, with other parameters.");
        }

        var definition = state.DaemonTaskDefinitions.GetActive(request.DaemonTaskDefinitionArn);
        var providers = DaemonValidator.ValidateProviders(request.CapacityProviderArns, state.Arns);
        var configuration = DaemonValidator.ApplyDefaults(request.DeploymentConfiguration);
        var tags = TagValidator.Validate(request.Tags);
        if (state.Daemons.Find(cluster, name) is { } existing)
        {
            throw new ClientException($"The cluster '{cluster.Name}' has a daemon '{name}' already; it is {existing.Status}.");
        }

        var daemon = new DaemonState(state.CreateKey(), name, state.Arns.CreateDaemonArn(cluster.Name, name), cluster, state.Now) { Tags = tags };
        state.Daemons.Add(daemon);
        daemons.Deploy(daemon, DaemonValidator.CreateRevision(CreateSettings(request), definition, providers, daemon, state), configuration);
        var response = new CreateDaemonResponse
        {
            DaemonArn = daemon.Arn,
            Status = daemon.Status,
            CreatedAt = daemon.CreatedAt,
            DeploymentArn = daemon.Latest.Arn,
        };
        state.ClientTokens.Add(request, cluster.Name, request.ClientToken, response);
        return response;
    }

    private static DaemonRevision CreateSettings(CreateDaemonRequest request) => new()
    {
        PropagateTags = request.PropagateTags,
        EnableEcsManagedTags = request.EnableEcsManagedTags,
        EnableExecuteCommand = request.EnableExecuteCommand,
        Critical = request.Critical,
    };
}
