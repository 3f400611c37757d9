using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The capacity providers of the account, those of Fargate included.</summary>
internal sealed class CapacityProviderStore
{
    private readonly ArnFactory _arns;
    private readonly KeySequence _keys;
    private readonly EventQueue _events;
    private readonly SimulationTiming _timing;
    private readonly ClusterStore _clusters;
    private readonly Dictionary<string, CapacityProviderState> _providers = new(StringComparer.Ordinal);

    public CapacityProviderStore(
        ArnFactory arns, KeySequence keys, EventQueue events, SimulationTiming timing, ClusterStore clusters)
    {
        (_arns, _keys, _events, _timing, _clusters) = (arns, keys, events, timing, clusters);
        Add(CapacityProviderValidator.Fargate, CapacityProviderType.Fargate);
        Add(CapacityProviderValidator.FargateSpot, CapacityProviderType.FargateSpot);
    }

    /// <summary>All capacity providers in the order of their creation, deleted ones included.</summary>
    public IEnumerable<CapacityProviderState> All =>
        _providers.Values.OrderBy(static provider => provider.Key, StringComparer.Ordinal);

    /// <summary>Finds the provider of a name or ARN, of any status; null if there is none.</summary>
    public CapacityProviderState? Find(string identifier) =>
        _arns.GetName(identifier, EcsResourceTypes.CapacityProvider) is { } name ? _providers.GetValueOrDefault(name) : null;

    /// <summary>Gets the active provider of a call.</summary>
    public CapacityProviderState GetActive(string identifier) => Find(identifier) is { IsActive: true } active
        ? active
        : throw CreateNotFoundException();

    /// <summary>Creates the error for a provider that does not exist. Text: hashicorp/terraform-provider-aws, capacity_provider.go</summary>
    public static ClientException CreateNotFoundException() =>
        new("The specified capacity provider does not exist. Specify a valid name or ARN and try again.");

    public bool CanScale(string? name) => name is not null && _providers.GetValueOrDefault(name) is { CanScale: true };

    /// <summary>Adds a provider; it replaces a deleted one of the same name.</summary>
    public CapacityProviderState Add(string name, CapacityProviderType type)
    {
        var provider = new CapacityProviderState(_keys.CreateKey(), name, _arns.CreateCapacityProviderArn(name), type);
        _providers[name] = provider;
        return provider;
    }

    public void Update(CapacityProviderState provider, AutoScalingGroupProvider group)
    {
        provider.Group = group;
        StartChange(provider, CapacityProviderUpdateStatus.UpdateInProgress, () =>
            provider.UpdateStatus = CapacityProviderUpdateStatus.UpdateComplete);
    }

    /// <summary>Deletes a provider after a delay, unless a cluster uses it.</summary>
    public void Delete(CapacityProviderState provider)
    {
        if (_clusters.All.FirstOrDefault(candidate => IsInUse(candidate, provider)) is { } cluster)
        {
            provider.UpdateStatus = CapacityProviderUpdateStatus.DeleteFailed;
            provider.UpdateStatusReason = "The capacity provider cannot be deleted because it is associated with "
                + $"cluster: {cluster.Name}. Remove the capacity provider from the cluster and try again.";
            return;
        }

        StartChange(provider, CapacityProviderUpdateStatus.DeleteInProgress, () =>
        {
            provider.Status = CapacityProviderStatus.Inactive;
            provider.UpdateStatus = CapacityProviderUpdateStatus.DeleteComplete;
        });
    }

    private void StartChange(CapacityProviderState provider, CapacityProviderUpdateStatus begun, Action end)
    {
        (provider.UpdateStatus, provider.UpdateStatusReason) = (begun, null);
        _events.Schedule(_timing.CapacityProviderUpdateDuration, end);
    }

    private static bool IsInUse(ClusterState cluster, CapacityProviderState provider) =>
        cluster.Status == ClusterState.Active && cluster.CapacityProviders.Contains(provider.Name);
}
