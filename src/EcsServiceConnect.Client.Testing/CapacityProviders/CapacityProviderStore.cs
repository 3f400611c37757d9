using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The capacity providers of the account; those of Fargate are always there.</summary>
internal sealed class CapacityProviderStore
{
    private readonly EcsState _state;
    private readonly Dictionary<string, CapacityProviderState> _providers = new(StringComparer.Ordinal);

    public CapacityProviderStore(EcsState state)
    {
        _state = state;
        Add(CapacityProviderRules.Fargate, CapacityProviderType.Fargate);
        Add(CapacityProviderRules.FargateSpot, CapacityProviderType.FargateSpot);
    }

    /// <summary>In the order of their creation, deleted ones too.</summary>
    public IEnumerable<CapacityProviderState> All =>
        _providers.Values.OrderBy(static provider => provider.Key, StringComparer.Ordinal);

    /// <summary>The provider of a name or ARN, of any status; null when there is none.</summary>
    public CapacityProviderState? Find(string identifier) =>
        !Arns.IsArn(identifier) ? _providers.GetValueOrDefault(identifier)
        : _state.Arns.TryTakeApart(identifier, "capacity-provider", out var name) ? _providers.GetValueOrDefault(name)
        : null;

    /// <summary>The active provider that a call is about.</summary>
    public CapacityProviderState Active(string? identifier, string member)
    {
        var asked = Guard.Required(identifier, member);
        return Find(asked) is { IsActive: true } found
            ? found
            : throw new ClientException($"The capacity provider '{MessageSanitizer.Sanitize(asked)}' in '{member}' does not exist or is not active.");
    }

    public bool Scales(string? name) => name is not null && _providers.GetValueOrDefault(name) is { Scales: true };

    /// <summary>Makes a provider, in the place of a deleted one of the same name.</summary>
    public CapacityProviderState Add(string name, CapacityProviderType type)
    {
        var provider = new CapacityProviderState(_state.NextKey(), name, _state.Arns.CapacityProvider(name), type);
        _providers[name] = provider;
        return provider;
    }

    public void Update(CapacityProviderState provider, AutoScalingGroupProvider group)
    {
        provider.Group = group;
        Change(provider, CapacityProviderUpdateStatus.UpdateInProgress, () =>
            provider.UpdateStatus = CapacityProviderUpdateStatus.UpdateComplete);
    }

    /// <summary>Deletes a provider in a while; one that a cluster still has stays, and says why.</summary>
    public void Delete(CapacityProviderState provider)
    {
        if (_state.Clusters.All.FirstOrDefault(candidate => Uses(candidate, provider)) is { } cluster)
        {
            provider.UpdateStatus = CapacityProviderUpdateStatus.DeleteFailed;
            provider.UpdateStatusReason = $"The cluster '{cluster.Name}' has this capacity provider; take it from there first.";
            return;
        }

        Change(provider, CapacityProviderUpdateStatus.DeleteInProgress, () =>
        {
            provider.Status = CapacityProviderStatus.Inactive;
            provider.UpdateStatus = CapacityProviderUpdateStatus.DeleteComplete;
        });
    }

    private void Change(CapacityProviderState provider, CapacityProviderUpdateStatus begun, Action end)
    {
        (provider.UpdateStatus, provider.UpdateStatusReason) = (begun, null);
        _state.Timeline.In(_state.Pace.DeploymentTime / 4, end);
    }

    private static bool Uses(ClusterState cluster, CapacityProviderState provider) =>
        cluster.Status == ClusterState.Active && cluster.CapacityProviders.Contains(provider.Name);
}
