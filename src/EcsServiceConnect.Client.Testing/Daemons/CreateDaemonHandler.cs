using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Makes a daemon, which is active at once, and begins its first deployment.</summary>
internal sealed class CreateDaemonHandler : OperationHandler<CreateDaemonRequest, CreateDaemonResponse>
{
    private const int LongestToken = 36;

    protected override CreateDaemonResponse Handle(CreateDaemonRequest request, EcsState state)
    {
        var name = DaemonRules.CheckedName(request.DaemonName);
        var cluster = state.Clusters.Active(request.ClusterArn);
        Guard.NoLongerThan(request.ClientToken, "clientToken", LongestToken);
        if (state.ClientTokens.Find(request, cluster.Name, request.ClientToken) is { } earlier)
        {
            return earlier.IsSameRequest
                ? (CreateDaemonResponse)earlier.Outcome
                : throw new InvalidParameterException("The clientToken was used before, with other parameters.");
        }

        var definition = state.DaemonTaskDefinitions.Usable(request.DaemonTaskDefinitionArn);
        var providers = DaemonRules.CheckedProviders(request.CapacityProviderArns, state.Arns);
        var configuration = DaemonRules.CheckedConfiguration(request.DeploymentConfiguration);
        DaemonRules.CheckPropagation(request.PropagateTags);
        var tags = TagRules.Checked(request.Tags);
        if (state.Daemons.Find(cluster, name) is { } existing)
        {
            throw new ClientException($"The cluster '{cluster.Name}' has a daemon '{name}' already; it is {existing.Status}.");
        }

        var daemon = new DaemonState(state.NextKey(), name, state.Arns.Daemon(cluster.Name, name), cluster, state.Now) { Tags = tags };
        state.Daemons.Add(daemon);
        state.DaemonScheduler.Deploy(daemon, DaemonRules.Revision(SettingsOf(request), definition, providers, daemon, state), configuration);
        var answer = new CreateDaemonResponse
        {
            DaemonArn = daemon.Arn,
            Status = daemon.Status,
            CreatedAt = daemon.CreatedAt,
            DeploymentArn = daemon.Latest.Arn,
        };
        state.ClientTokens.Remember(request, cluster.Name, request.ClientToken, answer);
        return answer;
    }

    private static DaemonRevision SettingsOf(CreateDaemonRequest request) => new()
    {
        PropagateTags = request.PropagateTags,
        EnableEcsManagedTags = request.EnableEcsManagedTags,
        EnableExecuteCommand = request.EnableExecuteCommand,
        Critical = request.Critical,
    };
}
